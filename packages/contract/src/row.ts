import type { JsonObject } from './json.js';

/** A plugin as it was used: where it came from, validated options, and a hash of its code. */
export interface PluginUse {
  readonly name: string;
  /** `builtin`, a file path or a package name. */
  readonly from: string;
  readonly options: JsonObject;
  readonly version: string;
}

export interface RowError {
  readonly code: string;
  readonly message: string;
}

interface RowBase {
  readonly schema: 'touchstone.row/2';
  /** Equal keys, equal content: hash of trial, checkpoint, criterion, options and versions. */
  readonly key: string;
  /** Key of the supernet in the store. */
  readonly supernet: string;
  readonly space: PluginUse;
  readonly dataset: PluginUse & { readonly hash: string };
  readonly searcher: PluginUse;
  readonly seed: number;
}

/** A criterion's answer at one checkpoint. */
export interface ScoredRow extends RowBase {
  readonly status: 'ok';
  readonly step: number;
  readonly criterion: PluginUse;
  /** Edges × operations; null stands for −∞. Absent for criteria that select without scores. */
  readonly scores?: readonly (readonly (number | null)[])[];
  readonly architecture: string;
  /** The supernet on held-out search images: mean cross-entropy and percent. */
  readonly loss: number;
  readonly accuracy: number;
  /** The same supernet with only the selected operations, each with weight 1, not tuned. */
  readonly discretised: { readonly loss: number; readonly accuracy: number };
  /**
   * What the criterion selects on each batch of held-out images alone, where the batches' passes are
   * those of the whole split anyway; null for other criteria.
   */
  readonly batchArchitectures: readonly string[] | null;
  readonly cost: {
    readonly forwardPasses: number;
    readonly backwardPasses: number;
  };
  /** Wall-clock without compiling programs, which is done once for all seeds; not part of what is reproducible. */
  readonly seconds: number;
}

/** A supernet at one checkpoint, whatever the criterion. */
export interface SupernetRow extends RowBase {
  readonly status: 'supernet';
  readonly step: number;
  readonly criterion: null;
  /** On held-out search images: mean cross-entropy and percent. */
  readonly loss: number;
  readonly accuracy: number;
  /**
   * Largest eigenvalue of the Hessian of the validation loss over the alphas (Zela et al. 2020), by
   * power iteration on exact Hessian-vector products; null where it is not measured.
   */
  readonly hessianEigenvalue: number | null;
  readonly seconds: number;
}

/** A criterion that failed at one checkpoint, or (both null) a search that failed. */
export interface FailedRow extends RowBase {
  readonly status: 'failed';
  readonly step: number | null;
  readonly criterion: PluginUse | null;
  readonly error: RowError;
}

export type Row = ScoredRow | SupernetRow | FailedRow;
