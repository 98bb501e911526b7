import type { OperationMask, Probe, ProbeOptions, ProbeResult } from '@touchstone/contract';
import type { ProxyQuestion } from './proxy.js';

/** Runs a probe under a mask on the first batch, or on what `options` say. */
export async function runBatch(
  { supernet, mixture, batchSize }: Pick<ProxyQuestion, 'supernet' | 'mixture' | 'batchSize'>,
  probe: Probe,
  mask: OperationMask,
  options: Pick<ProbeOptions, 'images' | 'weights' | 'inputs' | 'batchSize'> = {},
): Promise<ProbeResult> {
  const [result] = await supernet.run(probe, { mask, mixture, batchSize, batches: 1, ...options });
  return result!;
}
