import type { Operation } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { withoutConvolution } from './without-convolution.js';
import { smallSpace } from './zero-cost/fixtures/small-supernet.js';

const space = smallSpace();
const among = (operations: readonly Operation[]) => withoutConvolution({ ...space, operations });
const none: Operation = { name: 'none', layers: 'zero' };
const pool: Operation = { name: 'pool', layers: [{ layer: 'relu' }, { layer: 'average-pool', kernel: 3 }] };
const convolution: Operation = {
  name: 'convolution',
  layers: [{ layer: 'relu' }, { layer: 'convolution', kernel: 1 }],
};

test('names the reason where no operation has a convolution, whatever the skeleton has', () => {
  expect(among([none, { name: 'skip', layers: [] }, pool])).toBe('no operation has a convolution');
});

test('one operation with a convolution is enough', () => {
  expect(among([none, pool, convolution])).toBeUndefined();
});
