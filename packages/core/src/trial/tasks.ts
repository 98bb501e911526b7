import type { BenchmarkQuery, Row } from '@touchstone/contract';
import type { TrainingProtocol } from '@touchstone/supernet';
import type { PluginReference } from '../registry/plugin-reference.js';

/** What a worker builds a network from. */
export interface PartReferences {
  readonly space: PluginReference;
  readonly dataset: PluginReference;
  readonly engine: PluginReference;
  /** Absent for stand-alone training. */
  readonly searcher?: PluginReference;
  /** CUDA devices that workers share out, see `pinDevice`; absent where the engine's options say all. */
  readonly deviceIds?: readonly number[];
  /** Directory for caches of datasets. */
  readonly cache: string;
}

/** Train one supernet up to its last checkpoint and keep all of them. Result: `SearchResult`. */
export interface SearchTask {
  readonly type: 'search';
  readonly parts: PartReferences;
  readonly seed: number;
  /** Directory of the supernet in the store. */
  readonly directory: string;
  /** Steps, ascending, 0 among them. */
  readonly checkpoints: readonly number[];
  /** Forget the checkpoints that are there. */
  readonly fresh: boolean;
}

export interface SearchResult {
  /** Steps that were trained now. */
  readonly steps: number;
  readonly seconds: number;
}

/** What all rows of a trial have in common. */
export type RowBase = Pick<Row, 'schema' | 'supernet' | 'space' | 'dataset' | 'searcher' | 'seed'>;

export interface CriterionTask {
  readonly reference: PluginReference;
  readonly label: string;
  /** `from` of the rows. */
  readonly from: string;
  /** Key of the row. */
  readonly key: string;
}

/** Score one checkpoint by several criteria; every row is an event. */
export interface ScoreTask {
  readonly type: 'score';
  readonly parts: PartReferences;
  readonly seed: number;
  readonly directory: string;
  readonly step: number;
  /** Steps of the checkpoints up to this one that criteria with the need `history` see. */
  readonly history: readonly number[];
  readonly criteria: readonly CriterionTask[];
  /** For criteria with the need `oracle`; null where there are none. */
  readonly oracle: { readonly benchmark: PluginReference; readonly query: BenchmarkQuery } | null;
  readonly row: RowBase;
  /** The supernet's own row, where it is to be made. */
  readonly supernet: SupernetTask | null;
}

/** What is measured of a supernet itself. */
export interface SupernetTask {
  /** Key of the row. */
  readonly key: string;
  readonly hessian: boolean;
}

/** Train one architecture on its own. Result: `TrainResult`. */
export interface TrainTask {
  readonly type: 'train';
  readonly parts: PartReferences;
  readonly architecture: readonly number[];
  readonly protocol: TrainingProtocol;
  readonly seed: number;
}

export interface TrainResult {
  /** Percent. */
  readonly valid: number;
  readonly test: number;
  readonly trainLoss: number;
  readonly parameters: number;
  readonly flops: number;
  readonly seconds: number;
}

export type WorkerTask = SearchTask | ScoreTask | TrainTask;

/** What a worker tells while it works. */
export type WorkerEvent =
  | { readonly type: 'log'; readonly message: string }
  | { readonly type: 'search-progress'; readonly step: number; readonly steps: number }
  | { readonly type: 'row'; readonly row: Row };
