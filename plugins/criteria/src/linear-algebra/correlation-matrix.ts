import { gramMatrix } from './gram-matrix.js';

/**
 * Correlations between rows, as `numpy.corrcoef`; NaN where a row is constant.
 * @returns rows × rows, row-major
 */
export function correlationMatrix(rows: readonly ArrayLike<number>[]): Float64Array {
  const size = rows.length;
  const covariance = gramMatrix(rows.map(centred));
  return covariance.map((value, index) => {
    const [row, column] = [Math.floor(index / size), index % size];
    return value / Math.sqrt(covariance[row * size + row]! * covariance[column * size + column]!);
  });
}

function centred(row: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(row);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}
