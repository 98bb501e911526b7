import type { OperationMask, Probe } from '@touchstone/contract';
import type { ProxyQuestion } from './proxy.js';
import { runBatch } from './run-batch.js';

const probe: Probe = {
  name: 'loss-gradient',
  build: ({ loss, weights, gradients }) => ({ gradient: gradients(loss, [weights])[0]! }),
};

/** ∂loss/∂weights on one batch, flat. */
export async function lossGradient(question: ProxyQuestion, mask: OperationMask): Promise<Float32Array> {
  return (await runBatch(question, probe, mask))['gradient']!;
}
