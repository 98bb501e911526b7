import type { TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';
import { multiply } from './multiply.js';
import { negate } from './negate.js';
import { step } from './step.js';
import { subtract } from './subtract.js';
const operation = defineOperation({
  name: 'absolute',
  shape: ([x]) => x!.shape,
  gradient: (node, upstream) => {
    const x = node.inputs[0]!;
    return [multiply(upstream, subtract(step(x), step(negate(x))))];
  },
});

/** |x|, elementwise; derivative 0 at 0. */
export function absolute(x: TensorNode): TensorNode {
  return apply(operation, [x]);
}
