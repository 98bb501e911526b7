import { Graph, normalise, program } from '@touchstone/program';
import type { Skeleton } from '@touchstone/contract';
import { evaluateReference, toySpace } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { buildNetwork, countCells } from './build-network.js';

const space = toySpace.create({ cells: 1 });
const image = { channels: 1, height: 2, width: 2 };

function logits(skeleton: Skeleton, parameters: Readonly<Record<string, readonly number[]>>): number[] {
  const graph = new Graph();
  const result = buildNetwork(
    {
      space: { ...space, skeleton: () => skeleton },
      image,
      classes: 1,
      images: graph.input('images', [1, 1, 2, 2]),
      cellWeights: (cell) => ({ form: 'choice', architecture: [cell, 1, 0] }),
    },
    {
      normalise: (x, scale) => normalise(x, scale),
      parameters: ({ names: [name], shape }) => graph.input(name!, shape),
    },
  );
  const inputs = { images: [1, 2, 3, -4], ...parameters };
  return [...evaluateReference(program({ logits: result }), inputs)['logits']!];
}

const classifier = { 'classifier.weight': [10], 'classifier.bias': [0.5] };

test('averages over pixels and classifies with a bias', () => {
  expect(logits({ blocks: [] }, classifier)).toEqual([10 * 0.5 + 0.5]);
});

test('a residual block is the sum of its two paths', () => {
  const blocks: Skeleton['blocks'] = [
    { block: 'residual', main: [{ layer: 'convolution', kernel: 1 }], shortcut: [{ layer: 'relu' }] },
  ];
  // Mean of 3x is 1.5, mean of relu(x) is 1.5.
  expect(logits({ blocks }, { ...classifier, 'blocks.0.main.0.weight': [3] })).toEqual([10 * 3 + 0.5]);
});

test('a stride, other channels and no padding', () => {
  const blocks: Skeleton['blocks'] = [
    {
      block: 'layers',
      layers: [
        { layer: 'max-pool', kernel: 2, stride: 2, padding: 0 },
        { layer: 'convolution', kernel: 1, channels: 2 },
      ],
    },
  ];
  const parameters = { 'blocks.0.1.weight': [1, -2], 'classifier.weight': [10, 1], 'classifier.bias': [0] };
  expect(logits({ blocks }, parameters)).toEqual([3 * 10 - 6]);
});

test('counts cells', () => {
  expect(countCells(toySpace.create({ cells: 5 }), image)).toBe(5);
});
