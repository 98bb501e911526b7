import type { Shape } from '@touchstone/contract';

export interface StoredTensor {
  readonly shape: Shape;
  readonly data: Float32Array;
}

/** A supernet at one step: all that is needed to score it and to go on with its search. */
export interface Checkpoint {
  /** Steps done; 0 is the untrained supernet. */
  readonly step: number;
  /** Every state tensor of the searcher, `weights` and `alphas` among them. */
  readonly state: Readonly<Record<string, StoredTensor>>;
  /** Losses of the last step; absent at step 0. */
  readonly losses?: { readonly train: number; readonly valid: number };
}
