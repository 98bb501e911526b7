/** Squared norms of a linear operator. */
export interface SquaredNorms {
  /** Sum of its squared singular values. */
  readonly frobenius: number;
  /** The largest squared singular value. */
  readonly spectral: number;
}
