import type {
  Dataset,
  Engine,
  Evaluation,
  Need,
  SearcherPlugin,
  SearchSpace,
  SupernetView,
} from '@touchstone/contract';
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
  cost(): { readonly forwardPasses: number; readonly backwardPasses: number; readonly seconds: number };
}

export interface OpenSupernet {
  readonly checkpoint: Checkpoint;
  /** The whole supernet on held-out search images; not charged to any criterion. */
  evaluate(): Promise<Evaluation>;
  /**
   * A view that provides what `needs` lists and throws `PLUGIN` on anything else. Passes that an
   * earlier view has computed are not computed again, but their passes and seconds are charged.
   */
  view(needs: readonly Need[], criterion: string): MeteredView;
  close(): void;
}

/** Compiled programs of one space × dataset × searcher, reusable for any number of seeds. */
export interface PreparedTrial {
  /** Steps of the whole search as the searcher's options say. */
  readonly steps: number;
  /** Trains a supernet. Same seed, same checkpoints, to the bit, resumed or not. Throws `NUMERICS` where the loss is not finite, `INTERRUPTED` on abort. */
  search(request: SearchRequest): Promise<void>;
  /**
   * @param history checkpoints in order of steps; the last is the one to score
   * @param options.batches evaluate only so many batches of each split, for measuring what they cost
   */
  open(history: readonly Checkpoint[], options?: { readonly batches?: number }): Promise<OpenSupernet>;
  dispose(): Promise<void>;
}
