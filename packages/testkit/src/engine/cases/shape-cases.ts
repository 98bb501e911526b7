import { broadcast, concat, pad, reshape, slice, transpose } from '@touchstone/program';
import type { Shape } from '@touchstone/contract';
import type { OperationCase } from './operation-case.js';

function shapeCase(
  operation: string,
  name: string,
  shapes: readonly Shape[],
  build: OperationCase['build'],
): OperationCase {
  return { operation, name, inputs: shapes.map((shape) => ({ shape, values: 'normal' })), build };
}

export const shapeCases: readonly OperationCase[] = [
  shapeCase('reshape', 'fewer axes', [[2, 3, 5]], (x) => reshape(x!, [6, 5])),
  shapeCase('reshape', 'to a scalar', [[1, 1]], (x) => reshape(x!, [])),
  shapeCase('reshape', 'from a scalar', [[]], (x) => reshape(x!, [1, 1, 1])),
  shapeCase('broadcast', 'leading axes', [[3]], (x) => broadcast(x!, [2, 4, 3])),
  shapeCase('broadcast', 'axes in between', [[2, 1, 3, 1]], (x) => broadcast(x!, [2, 4, 3, 5])),
  shapeCase('broadcast', 'a scalar', [[]], (x) => broadcast(x!, [3, 2])),
  shapeCase('transpose', 'a matrix', [[3, 5]], (x) => transpose(x!, [1, 0])),
  shapeCase('transpose', 'a cycle of three axes', [[2, 3, 5]], (x) => transpose(x!, [2, 0, 1])),
  shapeCase('transpose', 'channels last', [[2, 3, 4, 5]], (x) => transpose(x!, [0, 2, 3, 1])),
  shapeCase('slice', 'of a vector', [[7]], (x) => slice(x!, [2], [3])),
  shapeCase('slice', 'channels', [[2, 5, 3, 3]], (x) => slice(x!, [0, 1, 0, 0], [2, 3, 3, 3])),
  shapeCase('slice', 'inner block', [[3, 4, 5]], (x) => slice(x!, [1, 0, 2], [1, 3, 2])),
  shapeCase('pad', 'a vector', [[3]], (x) => pad(x!, [2], [1])),
  shapeCase('pad', 'images, unevenly', [[2, 3, 3, 2]], (x) => pad(x!, [0, 0, 1, 0], [0, 0, 2, 3])),
  shapeCase('concat', 'vectors', [[3], [1], [4]], (...x) => concat(x, 0)),
  shapeCase(
    'concat',
    'channels',
    [
      [2, 3, 2, 2],
      [2, 1, 2, 2],
    ],
    (...x) => concat(x, 1),
  ),
  shapeCase(
    'concat',
    'the last axis',
    [
      [2, 3],
      [2, 2],
    ],
    (...x) => concat(x, 1),
  ),
  shapeCase('concat', 'a tensor with itself', [[2, 3]], (x) => concat([x!, x!], 0)),
];
