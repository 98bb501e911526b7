import type { OperationOutput, ProbeNetwork, SearchSpace, TensorNode } from '@touchstone/contract';
import { Graph, convolution, normalise, relu } from '@touchstone/program';
import { expect, test } from 'vitest';
import { reluOwners } from './relu-owners.js';

const graph = new Graph();
const x = graph.input('x', [2, 1, 3, 3]);
const kernel = graph.input('kernel', [1, 1, 1, 1]);
/** ReLU, convolution and normalisation twice, as a separable convolution has them. */
const inner = normalise(convolution(relu(x), kernel));
const twice = normalise(convolution(relu(inner), kernel));
const layers = [{ layer: 'relu' }, { layer: 'convolution', kernel: 1 }, { layer: 'normalise' }] as const;
const space = {
  operations: [{ layers: [] }, { layers }, { layers: [...layers, ...layers] }],
} as unknown as SearchSpace;

const output = (edge: number, operation: number, value: TensorNode): OperationOutput => ({
  cell: 0,
  edge,
  operation,
  value,
});
const owners = (...outputs: OperationOutput[]) => reluOwners({ outputs } as unknown as ProbeNetwork, space);

test('an operation owns as many ReLUs as its layers have', () => {
  const found = owners(output(0, 1, inner), output(1, 1, inner), output(1, 2, twice));
  expect([...found.keys()]).toEqual([x, inner]);
  expect(found.get(x)!.map(({ edge, operation }) => [edge, operation])).toEqual([
    [0, 1],
    [1, 1],
    [1, 2],
  ]);
  expect(found.get(inner)!.map(({ edge }) => edge)).toEqual([1]);
});

test('an identity owns none, though its input comes from a ReLU', () => {
  expect(owners(output(0, 0, relu(x))).size).toBe(0);
});

test('a program without the ReLUs that layers promise is an error', () => {
  expect(() => owners(output(0, 1, x))).toThrow(expect.objectContaining({ code: 'PROGRAM' }));
});
