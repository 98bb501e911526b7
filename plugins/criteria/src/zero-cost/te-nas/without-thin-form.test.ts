import type { Layer } from '@touchstone/contract';
import { askCriterion, toySpace } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { checkpointOf } from '../../weights/fixtures/checkpoint-of.js';
import { spaceOf } from '../../weights/fixtures/space-of.js';
import { smallSpace } from '../fixtures/small-supernet.js';
import { teNas } from './te-nas.js';
import { withoutThinForm } from './without-thin-form.js';

const skip = { name: 'skip', layers: [] } as const;
const withLayer = (layer: Layer) => spaceOf([skip, skip, { name: 'odd', layers: [{ layer: 'relu' }, layer] }, skip]);

test.each([
  ['a stride of 2', { layer: 'average-pool', kernel: 3, stride: 2 }],
  ['a stride of 2', { layer: 'convolution', kernel: 3, stride: 2 }],
  ['a convolution that sets its channels', { layer: 'convolution', kernel: 1, channels: 2 }],
] as const)('%s has no place in the thin network: %o', (misfit, layer) => {
  expect(withoutThinForm(withLayer(layer))).toBe(
    `linear regions are counted in one cell of one channel, where ${misfit} has no place (odd)`,
  );
});

test('nor can a space of none alone be pruned', () => {
  const operations = [{ name: 'none', layers: 'zero' }] as const;
  expect(withoutThinForm({ ...smallSpace(), operations })).toBe('no operation but none');
});

test('is defined for the usual operations, also where a stride of 1 is spelled out', () => {
  expect(teNas.undefinedIn!(smallSpace())).toBeUndefined();
  expect(teNas.undefinedIn!(toySpace.create({ cells: 1 }))).toBeUndefined();
  expect(teNas.undefinedIn!(withLayer({ layer: 'convolution', kernel: 3, stride: 1 }))).toBeUndefined();
});

test('asked for by name it is an error of the row', async () => {
  const { toy, untrained } = await checkpointOf(withLayer({ layer: 'convolution', kernel: 1, channels: 2 }));
  await expect(askCriterion(teNas, { toy, history: [untrained] })).rejects.toMatchObject({
    code: 'PLUGIN',
    message: expect.stringContaining('sets its channels'),
    where: "space 'micro'",
  });
});
