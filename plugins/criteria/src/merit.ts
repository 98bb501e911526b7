import type { Evaluation } from '@touchstone/contract';

/** An evaluation as one number, higher is better: the accuracy in percent, or minus the loss. */
export function merit({ accuracy, loss }: Evaluation, measure: 'accuracy' | 'loss'): number {
  return measure === 'accuracy' ? accuracy : -loss;
}
