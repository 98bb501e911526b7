import type { TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
import { shapeError } from '../graph/shape-error.js';

export interface MatmulOptions {
  /** Use the left matrix transposed. */
  readonly transposeLeft?: boolean;
  readonly transposeRight?: boolean;
}

const operation = defineOperation({
  name: 'matmul',
  shape: (inputs, attributes) => {
    const [a, b] = inputs as readonly [TensorNode, TensorNode];
    const rank = a.shape.length;
    const [rows, inner] = matrix(a, attributes['transposeLeft'] === true);
    const [innerRight, columns] = matrix(b, attributes['transposeRight'] === true);
    const batch = a.shape.slice(0, -2);
    if (rank < 2 || b.shape.length !== rank || inner !== innerRight || batch.join() !== b.shape.slice(0, -2).join()) {
      throw shapeError('matmul', inputs, 'inner extents or batch axes do not agree');
    }
    return [...batch, rows, columns];
  },
  gradient: (node, upstream) => {
    const [a, b] = node.inputs as readonly [TensorNode, TensorNode];
    const left = node.attributes['transposeLeft'] === true;
    const right = node.attributes['transposeRight'] === true;
    return [
      left
        ? matmul(b, upstream, { transposeLeft: right, transposeRight: true })
        : matmul(upstream, b, { transposeRight: !right }),
      right
        ? matmul(upstream, a, { transposeLeft: true, transposeRight: left })
        : matmul(a, upstream, { transposeLeft: !left }),
    ];
  },
});

function matrix(x: TensorNode, transposed: boolean): readonly [number, number] {
  const [rows, columns] = [x.shape.at(-2) ?? 0, x.shape.at(-1) ?? 0];
  return transposed ? [columns, rows] : [rows, columns];
}

/** Matrix product over the last two axes; leading axes, if any, are equal and run along. */
export function matmul(left: TensorNode, right: TensorNode, options: MatmulOptions = {}): TensorNode {
  return apply(operation, [left, right], {
    transposeLeft: options.transposeLeft ?? false,
    transposeRight: options.transposeRight ?? false,
  });
}
