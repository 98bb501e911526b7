import type { AccuracyTable, NasBench201Tables, TableKey } from './tables/nas-bench-201-tables.js';
import type { DataSource } from './tables/data-source.js';
import { missing } from './tables/percent.js';
import { nasBench201Versions, type NasBench201Version } from './version.js';

export interface TableSummary extends TableKey {
  /** Cells with an accuracy. */
  readonly cells: number;
  /** Cells by training seed, where seeds are known. */
  readonly seeds: readonly { readonly seed: number; readonly cells: number }[];
  /** Cells by the number of trainings that their mean is of, where that is known. */
  readonly trainings: readonly { readonly trainings: number; readonly cells: number }[];
}

/** What is held of one version. */
export interface VersionSummary {
  readonly version: NasBench201Version;
  readonly published: string;
  readonly tables: readonly TableSummary[];
  /** Cells with parameters and FLOPs, by dataset. */
  readonly costs: readonly { readonly dataset: string; readonly cells: number }[];
  readonly sources: readonly DataSource[];
}

/** Counts what tables hold. */
export function summariseTables(versions: readonly NasBench201Tables[]): VersionSummary[] {
  return versions.map(({ version, accuracies, costs, sources }) => ({
    version,
    published: nasBench201Versions[version],
    tables: accuracies.map(summarise),
    costs: costs.map(({ dataset, parameters }) => ({ dataset, cells: known(parameters) })),
    sources,
  }));
}

function summarise({ dataset, split, epochs, means, trials, seeds }: AccuracyTable): TableSummary {
  const counts = new Map<number, number>();
  for (const count of trials) if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  return {
    dataset,
    split,
    epochs,
    cells: known(means),
    seeds: [...seeds].map(([seed, column]) => ({ seed, cells: known(column) })),
    trainings: [...counts]
      .sort(([first], [second]) => first - second)
      .map(([trainings, cells]) => ({ trainings, cells })),
  };
}

function known(column: Uint32Array): number {
  return column.reduce((count, stored) => (stored === missing ? count : count + 1), 0);
}
