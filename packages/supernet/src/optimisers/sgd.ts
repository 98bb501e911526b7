import type { TensorNode } from '@touchstone/contract';
import { add, multiply, subtract } from '@touchstone/program';
import type { Operand } from '@touchstone/program';

export interface SgdSettings {
  readonly momentum: Operand;
  /** L2 penalty, added to the gradient. */
  readonly weightDecay: Operand;
  readonly nesterov: boolean;
}

export interface SgdState {
  readonly values: TensorNode;
  readonly velocity: TensorNode;
}

/**
 * One step of SGD with momentum as program nodes, in PyTorch's form (no dampening):
 * v ← μ v + g, then w ← w − lr (g + μ v) with Nesterov, w − lr v without.
 */
export function sgdStep(
  state: SgdState,
  gradient: TensorNode,
  learningRate: TensorNode,
  settings: SgdSettings,
): SgdState {
  const { momentum, weightDecay, nesterov } = settings;
  const decayed = weightDecay === 0 ? gradient : add(gradient, multiply(state.values, weightDecay));
  const velocity = add(multiply(state.velocity, momentum), decayed);
  const direction = nesterov ? add(decayed, multiply(velocity, momentum)) : velocity;
  return { values: subtract(state.values, multiply(direction, learningRate)), velocity };
}
