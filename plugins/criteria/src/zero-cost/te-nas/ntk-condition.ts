import { stopIfAborted, TouchstoneError } from '@touchstone/contract';
import type { OperationMask, Probe, SupernetView, WeightTensor } from '@touchstone/contract';
import { multiply, reshape, sizeOf, sum } from '@touchstone/program';
import { gramMatrix } from '../../linear-algebra/gram-matrix.js';
import { symmetricEigenvalues } from '../../linear-algebra/symmetric-eigenvalues.js';
import { runBatch } from '../run-batch.js';
import { tensorValues } from '../../tensor-values.js';

const probe: Probe = {
  name: 'logit-gradient',
  build: ({ logits, weights, input, gradients }) => {
    const [batch] = logits.shape as readonly [number, number];
    const chosen = multiply(logits, reshape(input('image', [batch]), [batch, 1]));
    return { gradient: gradients(sum(chosen), [weights])[0]! };
  },
};

/** Eigenvalues below this part of the largest are rounding errors of float32 gradients. */
const NEGLIGIBLE = 1e-12;

export interface NtkRequest {
  readonly supernet: SupernetView;
  readonly tensors: readonly WeightTensor[];
  /** Flat, all of them. */
  readonly weights: Float32Array;
  readonly mask: OperationMask;
  readonly batchSize: number;
  readonly signal: AbortSignal;
}

/**
 * Condition number λ_max / λ_min of the empirical neural tangent kernel: inner products between images of the
 * logit sum's gradient with respect to all weights but biases and shifts, on the first batch with batch
 * statistics (`get_ntk_n` of VITA-Group/TENAS). One forward and backward pass for each image. Throws
 * `NUMERICS` where the kernel is singular, as with more images than weights.
 */
export async function ntkCondition({
  supernet,
  tensors,
  weights,
  mask,
  batchSize,
  signal,
}: NtkRequest): Promise<number> {
  const measured = tensors.filter(({ role }) => role !== 'bias' && role !== 'shift');
  const rows: Float32Array[] = [];
  for (let image = 0; image < batchSize; image++) {
    stopIfAborted(signal);
    const chosen = new Float32Array(batchSize);
    chosen[image] = 1;
    const question = { supernet, mixture: 'uniform', batchSize } as const;
    const { gradient } = await runBatch(question, probe, mask, { weights, inputs: { image: chosen } });
    rows.push(measuredValues(gradient!, measured));
  }
  const eigenvalues = symmetricEigenvalues(gramMatrix(rows), batchSize);
  const [smallest, largest] = [eigenvalues[0]!, eigenvalues.at(-1)!];
  if (!(smallest > NEGLIGIBLE * largest)) {
    throw new TouchstoneError('NUMERICS', 'the neural tangent kernel is singular: its condition number is undefined', {
      where: `${batchSize} images, ${rows[0]!.length} weights`,
      hint: 'lower batchSize',
    });
  }
  return largest / smallest;
}

function measuredValues(gradient: Float32Array, tensors: readonly WeightTensor[]): Float32Array {
  const values = new Float32Array(tensors.reduce((count, { shape }) => count + sizeOf(shape), 0));
  let offset = 0;
  for (const tensor of tensors) {
    values.set(tensorValues(gradient, tensor), offset);
    offset += sizeOf(tensor.shape);
  }
  return values;
}
