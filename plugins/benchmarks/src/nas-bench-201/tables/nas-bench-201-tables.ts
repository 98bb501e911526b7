import type { NasBench201Dataset } from '../published-names.js';
import type { NasBench201Version } from '../version.js';
import type { DataSource } from './data-source.js';

/** What an accuracy is of. */
export interface TableKey {
  readonly dataset: NasBench201Dataset;
  readonly split: 'valid' | 'test';
  /** Epochs of the whole training; its learning rate ends at 0 there. */
  readonly epochs: number;
}

/** Accuracies of all cells in the order of the official index, stored as `encodePercent` does. */
export interface AccuracyTable extends TableKey {
  /** Mean over the trainings of each cell. */
  readonly means: Uint32Array;
  /** How many trainings the mean is of; 0 where the source does not say. */
  readonly trials: Uint32Array;
  /** Accuracies of the trainings whose seed is known, by ascending seed. */
  readonly seeds: ReadonlyMap<number, Uint32Array>;
}

/** What stand-alone networks cost, by official index; `missing` where unknown. */
export interface CostTable {
  readonly dataset: NasBench201Dataset;
  readonly parameters: Uint32Array;
  /** Multiply–accumulates of one image. */
  readonly flops: Uint32Array;
}

/** Everything that is known of one version. */
export interface NasBench201Tables {
  readonly version: NasBench201Version;
  readonly accuracies: readonly AccuracyTable[];
  readonly costs: readonly CostTable[];
  readonly sources: readonly DataSource[];
}
