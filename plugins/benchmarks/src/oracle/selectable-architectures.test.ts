import { createRng, selectableArchitectures } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { microSpace } from '../testing/micro-space.js';

test('without none: 4^3 architectures, exactly those that are sampled', () => {
  const space = microSpace();
  const selectable = [...selectableArchitectures(space)].map(space.encode);
  const rng = createRng(1);
  const sampled = new Set(Array.from({ length: 1000 }, () => space.encode(space.sample(rng))));
  expect(selectable).toHaveLength(64);
  expect(new Set(selectable)).toEqual(sampled);
});

test('with none: all, in index order', () => {
  const space = microSpace('include');
  expect([...selectableArchitectures(space)]).toEqual([...space.architectures()]);
});
