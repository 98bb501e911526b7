import { gramMatrix } from '../linear-algebra/gram-matrix.js';
import { splitRows } from '../linear-algebra/split-rows.js';
import { largestEigenvalue } from '../linear-algebra/largest-eigenvalue.js';
import type { SquaredNorms } from './squared-norms.js';

/**
 * Norms of a convolution's weights as a matrix with a row for each output channel.
 * @param values outputs × inputs × kernel × kernel
 */
export function kernelNorms(values: Float32Array, outputs: number): SquaredNorms {
  const gram = gramMatrix(splitRows(values, outputs));
  const frobenius = Array.from({ length: outputs }, (_, row) => gram[row * outputs + row]!).reduce((a, b) => a + b, 0);
  return { frobenius, spectral: largestEigenvalue(gram, outputs) };
}
