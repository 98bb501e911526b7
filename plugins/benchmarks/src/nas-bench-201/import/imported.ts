import type { NasBench201Tables } from '../tables/nas-bench-201-tables.js';

/** What an importer found: one or more versions. Its source is added by `importNasBench201`. */
export interface Imported {
  /** Name of the importer. */
  readonly format: string;
  readonly versions: readonly Omit<NasBench201Tables, 'sources'>[];
  /** SPDX identifier of the published data, where the format has one publisher. */
  readonly licence?: string;
  /** Repository of that publisher. */
  readonly origin?: string;
  /** What the user should know of how it was read. */
  readonly notes: readonly string[];
}
