import {
  absolute,
  add,
  divide,
  exp,
  log,
  maximum,
  minimum,
  multiply,
  reciprocal,
  relu,
  sigmoid,
  sqrt,
  step,
  subtract,
} from '@touchstone/program';
import type { Shape, TensorNode } from '@touchstone/contract';
import type { Operand } from '@touchstone/program';
import type { CaseInput, CaseValues, OperationCase } from './operation-case.js';

function single(operation: string, values: CaseValues, apply: (x: TensorNode) => TensorNode): OperationCase[] {
  const build: OperationCase['build'] = (x) => apply(x!);
  return [
    { operation, name: 'images', inputs: [{ shape: [2, 3, 5, 1], values }], build },
    { operation, name: 'a scalar', inputs: [{ shape: [], values }], build },
  ];
}

function pair(
  operation: string,
  values: CaseValues,
  apply: (left: Operand, right: Operand) => TensorNode,
): OperationCase[] {
  const build: OperationCase['build'] = (left, right) => apply(left!, right!);
  const inputs = (left: Shape, right: Shape): readonly CaseInput[] => [
    { shape: left, values },
    { shape: right, values },
  ];
  return [
    { operation, name: 'equal shapes', inputs: inputs([2, 3, 5], [2, 3, 5]), build },
    { operation, name: 'one value per channel', inputs: inputs([2, 3, 2, 5], [1, 3, 1, 1]), build },
    { operation, name: 'missing leading axes', inputs: inputs([3], [2, 5, 3]), build },
    { operation, name: 'both sides stretch', inputs: inputs([4, 1, 3], [1, 5, 3]), build },
    { operation, name: 'a scalar on the left', inputs: inputs([], [7]), build },
    { operation, name: 'scalars', inputs: inputs([], []), build },
    {
      operation,
      name: 'a number on either side',
      inputs: [{ shape: [5], values }],
      build: (x) => add(apply(x!, 0.04), multiply(3, apply(0.04, x!))),
    },
    {
      operation,
      name: 'a tensor and a function of it',
      inputs: [{ shape: [5], values: 'positive' }],
      build: (x) => apply(x!, exp(x!)),
    },
  ];
}

export const elementwiseCases: readonly OperationCase[] = [
  ...single('absolute', 'distinct', absolute),
  ...single('exp', 'normal', exp),
  ...single('log', 'positive', log),
  ...single('reciprocal', 'positive', reciprocal),
  ...single('relu', 'distinct', relu),
  ...single('sigmoid', 'normal', sigmoid),
  ...single('sqrt', 'positive', sqrt),
  ...single('step', 'distinct', step),
  ...pair('add', 'normal', add),
  ...pair('subtract', 'normal', subtract),
  ...pair('multiply', 'normal', multiply),
  ...pair('divide', 'positive', divide),
  ...pair('maximum', 'distinct', maximum),
  ...pair('minimum', 'distinct', minimum),
];
