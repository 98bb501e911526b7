import type { SupernetView } from '@touchstone/contract';
import { toyCheckpoint, toyTrial } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { mixtureWeights } from './mixture-weights.js';

const toy = await toyTrial();
const alphas = [
  [0, Math.log(2), Math.log(3), Math.log(4)],
  [0, 0, 0, 0],
  [Math.log(7), 0, 0, 0],
];
const supernet = await toy.trial.open([toyCheckpoint(3, [1, 2, 3, 4], alphas)]);
const viewOf = (needs: Parameters<typeof supernet.view>[0]): SupernetView => supernet.view(needs, 'mixture').view;

test('current: the softmax of the alphas, edge by edge', () => {
  const rows = [
    [0.1, 0.2, 0.3, 0.4],
    [0.25, 0.25, 0.25, 0.25],
    [0.7, 0.1, 0.1, 0.1],
  ];
  const weights = mixtureWeights({ space: toy.space, supernet: viewOf(['alphas']) }, 'current');
  expect(weights).toEqual(rows.map((row) => row.map((weight) => expect.closeTo(weight, 7))));
});

test('uniform: one over the number of operations, from a view that gives no alphas', () => {
  const weights = mixtureWeights({ space: toy.space, supernet: viewOf([]) }, 'uniform');
  expect(weights).toEqual(Array(3).fill([0.25, 0.25, 0.25, 0.25]));
});
