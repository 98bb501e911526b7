import type { TensorNode } from '@touchstone/contract';
import { multiply } from './multiply.js';

/** −x, elementwise: a product with −1, so that it folds into other constant factors. */
export function negate(x: TensorNode): TensorNode {
  return multiply(x, -1);
}
