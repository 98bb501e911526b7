import type { TensorNode } from '@touchstone/contract';
import { apply, defineOperation } from '../graph/operation.js';

const operation = defineOperation({
  name: 'step',
  shape: ([x]) => x!.shape,
  gradient: () => [undefined],
});

/** 1 where x > 0, else 0; derivative 0 everywhere. */
export function step(x: TensorNode): TensorNode {
  return apply(operation, [x]);
}
