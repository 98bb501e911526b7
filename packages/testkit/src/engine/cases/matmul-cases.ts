import { matmul } from '@touchstone/program';
import type { Shape } from '@touchstone/contract';
import type { OperationCase } from './operation-case.js';

function matmulCase(
  name: string,
  left: Shape,
  right: Shape,
  transposeLeft: boolean,
  transposeRight: boolean,
): OperationCase {
  return {
    operation: 'matmul',
    name,
    inputs: [
      { shape: left, values: 'normal' },
      { shape: right, values: 'normal' },
    ],
    build: (a, b) => matmul(a!, b!, { transposeLeft, transposeRight }),
  };
}

export const matmulCases: readonly OperationCase[] = [
  matmulCase('as they are', [3, 5], [5, 4], false, false),
  matmulCase('left transposed', [5, 3], [5, 4], true, false),
  matmulCase('right transposed', [3, 5], [4, 5], false, true),
  matmulCase('both transposed', [5, 3], [4, 5], true, true),
  matmulCase('a row and a column', [1, 7], [7, 1], false, false),
  matmulCase('a column and a row', [3, 1], [1, 2], false, false),
  matmulCase('a batch', [2, 3, 4], [2, 4, 5], false, false),
  matmulCase('a batch, left transposed', [2, 4, 3], [2, 4, 5], true, false),
  matmulCase('a batch, right transposed', [2, 3, 4], [2, 5, 4], false, true),
  matmulCase('two batch axes, both transposed', [2, 3, 4, 1], [2, 3, 2, 4], true, true),
];
