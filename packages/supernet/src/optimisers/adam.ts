import type { TensorNode } from '@touchstone/contract';
import { add, divide, multiply, sqrt, subtract } from '@touchstone/program';
import type { Operand } from '@touchstone/program';

export interface AdamSettings {
  readonly beta1: number;
  readonly beta2: number;
  /** L2 penalty, added to the gradient as in PyTorch's Adam (not decoupled). */
  readonly weightDecay: Operand;
  readonly epsilon: number;
}

export interface AdamState {
  readonly values: TensorNode;
  readonly firstMoment: TensorNode;
  readonly secondMoment: TensorNode;
}

/**
 * One step of Adam (Kingma and Ba 2015, algorithm 1) as program nodes.
 * @param scalars `learningRate`, and the corrections 1 / (1 − β₁ᵗ) and 1 / (1 − β₂ᵗ) of `adamCorrections`
 */
export function adamStep(
  state: AdamState,
  gradient: TensorNode,
  scalars: { readonly learningRate: TensorNode; readonly correction1: TensorNode; readonly correction2: TensorNode },
  settings: AdamSettings,
): AdamState {
  const { beta1, beta2, weightDecay, epsilon } = settings;
  const decayed = add(gradient, multiply(state.values, weightDecay));
  const firstMoment = add(multiply(state.firstMoment, beta1), multiply(decayed, 1 - beta1));
  const secondMoment = add(multiply(state.secondMoment, beta2), multiply(multiply(decayed, decayed), 1 - beta2));
  const mean = multiply(firstMoment, scalars.correction1);
  const deviation = add(sqrt(multiply(secondMoment, scalars.correction2)), epsilon);
  const values = subtract(state.values, multiply(divide(mean, deviation), scalars.learningRate));
  return { values, firstMoment, secondMoment };
}

/** Bias corrections of step `step`, counted from 0. */
export function adamCorrections(
  step: number,
  settings: Pick<AdamSettings, 'beta1' | 'beta2'>,
): { readonly correction1: number; readonly correction2: number } {
  return {
    correction1: 1 / (1 - settings.beta1 ** (step + 1)),
    correction2: 1 / (1 - settings.beta2 ** (step + 1)),
  };
}
