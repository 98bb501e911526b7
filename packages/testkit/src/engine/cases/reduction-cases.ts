import { logSoftmax, mean, softmax, sum, sumOfSquares } from '@touchstone/program';
import type { Shape, TensorNode } from '@touchstone/contract';
import type { OperationCase } from './operation-case.js';

function overAxes(
  operation: string,
  reduce: (x: TensorNode, axes?: readonly number[]) => TensorNode,
): readonly OperationCase[] {
  const over = (name: string, shape: Shape, axes?: readonly number[]): OperationCase => ({
    operation,
    name,
    inputs: [{ shape, values: 'normal' }],
    build: (x) => (axes ? reduce(x!, axes) : reduce(x!)),
  });
  return [
    over('all axes', [2, 3, 5]),
    over('a vector', [7]),
    over('the first axis', [3, 4, 5], [0]),
    over('the last axis', [3, 4, 5], [2]),
    over('batch, height and width', [2, 3, 5, 3], [0, 2, 3]),
    over('axes in another order', [2, 3, 4], [2, 0]),
    over('an axis of extent 1', [3, 1, 2], [1]),
  ];
}

function alongRows(operation: string, apply: (x: TensorNode) => TensorNode): readonly OperationCase[] {
  const rows = (name: string, shape: Shape): OperationCase => ({
    operation,
    name,
    inputs: [{ shape, values: 'normal' }],
    build: (x) => apply(x!),
  });
  return [rows('a vector', [5]), rows('a batch', [3, 7]), rows('three axes', [2, 3, 4]), rows('one class', [3, 1])];
}

export const reductionCases: readonly OperationCase[] = [
  ...overAxes('sum', sum),
  ...overAxes('mean', mean),
  ...overAxes('sumOfSquares', sumOfSquares),
  ...alongRows('softmax', softmax),
  ...alongRows('logSoftmax', logSoftmax),
];
