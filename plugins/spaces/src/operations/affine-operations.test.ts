import { expect, test } from 'vitest';
import { micro } from '../micro/micro.js';
import { nasBench201 } from '../nas-bench-201/nas-bench-201.js';
import { affineOperations } from './affine-operations.js';
import { nasBench201Operations } from './nas-bench-201-operations.js';

test('only normalisations change', () => {
  const [none, skip, , convolution] = affineOperations(nasBench201Operations);
  expect([none!.layers, skip!.layers]).toEqual(['zero', []]);
  expect(convolution!.layers).toEqual([
    { layer: 'relu' },
    { layer: 'convolution', kernel: 3 },
    { layer: 'normalise', affine: true },
  ]);
});

test('an option of the spaces', () => {
  const options = { none: 'exclude', channels: 4, cellsPerStage: 2, stages: 1 } as const;
  const affine = affineOperations(nasBench201Operations);
  expect(micro.create({ ...options, affine: true }).operations).toEqual(affine);
  expect(micro.create({ ...options, affine: false }).operations).toEqual(nasBench201Operations);
  expect(nasBench201.create({ ...options, affine: true }).operations).toEqual(affine);
});
