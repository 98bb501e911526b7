import type { TableKey } from '../tables/nas-bench-201-tables.js';
import type { DataSource } from '../tables/data-source.js';
import type { NasBench201Dataset } from '../published-names.js';
import type { NasBench201Version } from '../version.js';

/** Where one version's words lie and what they are. */
export interface HeaderVersion {
  readonly version: NasBench201Version;
  /** Bytes after the header. */
  readonly offset: number;
  readonly bytes: number;
  /** Of the words. */
  readonly sha256: string;
  readonly accuracies: readonly (TableKey & { readonly seeds: readonly number[] })[];
  readonly costs: readonly NasBench201Dataset[];
  readonly sources: readonly DataSource[];
}

export interface Header {
  readonly schema: 'touchstone.nas-bench-201/1';
  readonly cells: number;
  /** Accuracies are stored as integers of this many points. */
  readonly unit: 0.00001;
  /** Stands for an unknown number. */
  readonly missing: number;
  readonly versions: readonly HeaderVersion[];
}
