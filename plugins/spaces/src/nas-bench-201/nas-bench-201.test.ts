import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { nasBench201 } from './nas-bench-201.js';
import { nasBench201Index } from './official-index.js';

const defaults = { none: 'include', channels: 16, cellsPerStage: 5, affine: false } as const;
const space = nasBench201.create(defaults);
const all = [...space.architectures()];

test('4 nodes, 6 edges in the order of architecture strings, 5 operations in the published order', () => {
  expect(space.nodes).toBe(4);
  expect(space.edges.map(({ from, to }) => `${from}${to}`)).toEqual(['01', '02', '12', '03', '13', '23']);
  const names = ['none', 'skip_connect', 'nor_conv_1x1', 'nor_conv_3x3', 'avg_pool_3x3'];
  expect(space.operations.map(({ name }) => name)).toEqual(names);
});

test('15,625 architectures in index order, 6,466 up to isomorphism', () => {
  expect(space.size).toBe(15_625);
  expect(all).toHaveLength(15_625);
  expect(all.every((architecture, index) => nasBench201Index(architecture) === index)).toBe(true);
  expect(new Set(all.map(space.canonical)).size).toBe(6466);
});

test('the string of cell 0', () => {
  const text = '|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|skip_connect~1|skip_connect~2|';
  expect(space.encode(all[0]!)).toBe(text);
  expect(space.decode(text)).toEqual(all[0]);
});

test('none may be selected, unless excluded', () => {
  const scores = space.edges.map(() => [9, 1, 0, 0, 0]);
  const excluding = nasBench201.create({ ...defaults, none: 'exclude' });
  expect(space.discretise(scores)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(excluding.discretise(scores)).toEqual([1, 1, 1, 1, 1, 1]);
  const rng = createRng('none');
  expect(Array.from({ length: 200 }, () => excluding.sample(rng)).flat()).not.toContain(0);
  expect(Array.from({ length: 20 }, () => space.sample(rng)).flat()).toContain(0);
});
