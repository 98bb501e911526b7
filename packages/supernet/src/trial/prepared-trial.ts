import type {
  Architecture,
  Dataset,
  Engine,
  Evaluation,
  Need,
  SearcherPlugin,
  SearchSpace,
  SupernetView,
} from '@touchstone/contract';
import type { HessianOptions } from '../hessian/hessian-eigenvalue.js';
import type { Checkpoint } from './checkpoint.js';

export interface TrialParts {
  readonly space: SearchSpace;
  readonly dataset: Dataset;
  readonly searcher: SearcherPlugin;
  /** Validated options of the searcher. */
  readonly searcherOptions: unknown;
  readonly engine: Engine;
}

export interface SearchRequest {
  readonly seed: number;
  /** Steps at which to hand out a checkpoint, ascending, 0 … steps. The search ends at the last. */
  readonly checkpoints: readonly number[];
  /** Where to go on; from the beginning if absent. Checkpoints up to its step are not handed out again. */
  readonly from?: Checkpoint;
  readonly signal: AbortSignal;
  /** Awaited before the search goes on. */
  onCheckpoint(checkpoint: Checkpoint): Promise<void>;
  onStep?(progress: { step: number; steps: number }): void;
}

/** A criterion's view of a supernet, and what it has cost so far. */
export interface MeteredView {
  readonly view: SupernetView;
  /** Seconds are those of passes, without compiling. */
  cost(): { readonly forwardPasses: number; readonly backwardPasses: number; readonly seconds: number };
  /** Seconds since the view was made, without compiling. */
  elapsed(): number;
}

export interface OpenOptions {
  /** Evaluate only so many batches of each split, for measuring what they cost; all if absent. */
  readonly batches?: number;
  /** Whose abort ends what is asked of the supernet before its next batch, with `INTERRUPTED`. */
  readonly signal?: AbortSignal;
}

export interface ViewOptions {
  /**
   * Every split consists of this batch alone, counted round and round; whole splits if absent. Forks are
   * evaluated on it, and trained on whole splits all the same.
   */
  readonly batch?: number;
}

export interface OpenSupernet {
  readonly checkpoint: Checkpoint;
  /** Number of batches of `search-score`. */
  readonly batches: number;
  /** The whole supernet on held-out search images; not charged to any criterion. */
  evaluate(): Promise<Evaluation>;
  /**
   * The supernet with only the operations of an architecture, each with weight 1, not tuned, on held-out
   * search images; not charged. An edge with `none` passes nothing on. Throws `PLUGIN` on an architecture
   * that is not one operation per edge.
   */
  discretised(architecture: Architecture): Promise<Evaluation>;
  /**
   * Largest eigenvalue, in the algebraic sense, of the Hessian of the validation loss over the alphas
   * (through the softmax; edges × operations variables; without weight decay), on the first 64 images of
   * `search-valid`, by power iteration on exact Hessian-vector products: see `dominantEigenvalue` for
   * when it ends and how exact it is. Zela et al. 2020, "Understanding and Robustifying Differentiable
   * Architecture Search", section 3 (there of the full matrix). Adding the same number to all
   * alphas of an edge changes nothing, so one eigenvalue per edge is 0 and the result is 0 at least, up
   * to the tolerance. Throws `NUMERICS` where a product is not finite, `INTERRUPTED` on abort.
   */
  hessianEigenvalue(options: HessianOptions): Promise<number>;
  /**
   * A view that provides what `needs` lists and throws `PLUGIN` on anything else. Passes that an
   * earlier view has computed are not computed again, but their passes and seconds are charged; that
   * goes batch by batch, so that a view of one batch costs nothing once a view of all has been asked
   * the same. Throws RangeError where a criterion for the `untrained` supernet is given a trained one.
   */
  view(needs: readonly Need[], criterion: string, options?: ViewOptions): MeteredView;
  /** Releases all tensors, those of forks included. */
  close(): void;
}

/** Compiled programs of one space × dataset × searcher, reusable for any number of seeds. */
export interface PreparedTrial {
  /** Steps of the whole search as the searcher's options say. */
  readonly steps: number;
  /** Trains a supernet. Same seed, same checkpoints, to the bit, resumed or not. Throws `NUMERICS` where the loss is not finite, `INTERRUPTED` on abort. */
  search(request: SearchRequest): Promise<void>;
  /** @param history checkpoints in order of steps; the last is the one to score */
  open(history: readonly Checkpoint[], options?: OpenOptions): Promise<OpenSupernet>;
  dispose(): Promise<void>;
}
