import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { micro } from './micro.js';

const defaults = { none: 'exclude', channels: 8, cellsPerStage: 3, stages: 2, affine: false } as const;
const space = micro.create(defaults);
const all = [...space.architectures()];

test('has 125 architectures, 60 up to isomorphism', () => {
  expect(space.size).toBe(125);
  expect(all).toHaveLength(125);
  expect(new Set(all.map(space.canonical)).size).toBe(60);
});

test('architecture strings name every architecture once and lead back to it', () => {
  expect(new Set(all.map(space.encode)).size).toBe(125);
  expect(all.map(space.encode).map(space.decode)).toEqual(all);
});

test('can be enumerated again', () => {
  expect([...space.architectures()]).toEqual(all);
});

test('none is neither sampled nor kept, unless included', () => {
  const scores = [
    [9, 1, 0, 0, 0],
    [9, 0, 0, 2, 0],
    [9, 0, 0, 0, 3],
  ];
  const including = micro.create({ ...defaults, none: 'include' });
  expect(space.discretise(scores)).toEqual([1, 3, 4]);
  expect(including.discretise(scores)).toEqual([0, 0, 0]);
  const rng = createRng('none');
  const samples = Array.from({ length: 400 }, () => space.sample(rng));
  expect(samples.every((architecture) => !architecture.includes(0))).toBe(true);
  expect(new Set(samples.map(space.encode)).size).toBe(64);
  expect(Array.from({ length: 50 }, () => including.sample(rng)).some((sample) => sample.includes(0))).toBe(true);
});

test('passes its options to the skeleton', () => {
  const { blocks } = micro
    .create({ ...defaults, cellsPerStage: 1, stages: 1 })
    .skeleton({ channels: 3, height: 8, width: 8 });
  expect(blocks.map(({ block }) => block)).toEqual(['layers', 'cell', 'layers']);
});

test('every option has a default and a description', () => {
  for (const option of Object.values(micro.options!.properties)) {
    expect(option).toMatchObject({ default: expect.anything(), description: expect.any(String) });
  }
});
