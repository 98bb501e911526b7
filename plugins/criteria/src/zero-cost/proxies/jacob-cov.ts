import type { Probe } from '@touchstone/contract';
import { sum } from '@touchstone/program';
import { correlationMatrix } from '../../linear-algebra/correlation-matrix.js';
import { splitRows } from '../../linear-algebra/split-rows.js';
import { symmetricEigenvalues } from '../../linear-algebra/symmetric-eigenvalues.js';
import type { Proxy } from '../proxy.js';
import { runBatch } from '../run-batch.js';

const probe: Probe = {
  name: 'jacobian',
  build: ({ logits, images, gradients }) => ({ jacobian: gradients(sum(logits), [images])[0]! }),
};

/** Keeps the logarithm and the quotient finite where the matrix is singular. */
const SHIFT = 1e-5;

/**
 * −Σ (log(v + k) + 1 / (v + k)) over the eigenvalues v of the correlations between images of the logit
 * sum's gradient with respect to the image, k = 1e-5 (`jacob_cov` of SamsungLabs/zero-cost-nas; Mellor et
 * al. 2020, version 1). Undefined (NaN) where an image's gradient is constant over its pixels.
 */
export const jacobCov: Proxy = async (question) => async (mask) => {
  const { jacobian } = await runBatch(question, probe, mask);
  const { batchSize } = question;
  const correlations = correlationMatrix(splitRows(jacobian!, batchSize));
  if (correlations.some((value) => !Number.isFinite(value))) return NaN;
  return -symmetricEigenvalues(correlations, batchSize).reduce(
    (total, value) => total + Math.log(value + SHIFT) + 1 / (value + SHIFT),
    0,
  );
};
