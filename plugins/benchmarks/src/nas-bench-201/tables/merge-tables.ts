import type { NasBench201Tables } from './nas-bench-201-tables.js';
import { mergeAccuracies } from './merge-accuracies.js';
import { mergeColumns } from './merge-columns.js';

/**
 * What is known already, and what is new. Versions stay apart. What both know must agree to 10⁻⁴
 * points, else TouchstoneError `DATA` names the first cell that differs: sources that disagree are of
 * different versions, or one is wrong.
 */
export function mergeTables(
  known: readonly NasBench201Tables[],
  added: readonly NasBench201Tables[],
): NasBench201Tables[] {
  const merged = new Map(known.map((tables) => [tables.version, tables]));
  for (const tables of added) {
    const before = merged.get(tables.version);
    merged.set(tables.version, before === undefined ? tables : mergeVersion(before, tables));
  }
  return [...merged.values()].sort((first, second) => (first.version < second.version ? -1 : 1));
}

function mergeVersion(known: NasBench201Tables, added: NasBench201Tables): NasBench201Tables {
  const { version } = known;
  const costs = new Map(known.costs.map((table) => [table.dataset, table]));
  for (const table of added.costs) {
    const before = costs.get(table.dataset);
    const merge = (column: 'parameters' | 'flops'): Uint32Array =>
      before === undefined
        ? table[column]
        : mergeColumns(before[column], table[column], 0, `${version}, ${column} of ${table.dataset} networks`);
    costs.set(table.dataset, { dataset: table.dataset, parameters: merge('parameters'), flops: merge('flops') });
  }
  const isAdded = (sha256: string): boolean => added.sources.some((source) => source.sha256 === sha256);
  return {
    version,
    accuracies: mergeAccuracies(known.accuracies, added.accuracies, version),
    costs: [...costs.values()].sort((first, second) => (first.dataset < second.dataset ? -1 : 1)),
    sources: [...known.sources.filter(({ sha256 }) => !isAdded(sha256)), ...added.sources].sort((first, second) =>
      `${first.format} ${first.name} ${first.sha256}` < `${second.format} ${second.name} ${second.sha256}` ? -1 : 1,
    ),
  };
}
