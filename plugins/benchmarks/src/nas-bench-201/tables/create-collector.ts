import { TouchstoneError } from '@touchstone/contract';
import type { NasBench201Dataset } from '../published-names.js';
import { emptyColumn } from './empty-column.js';
import type { AccuracyTable, CostTable, TableKey } from './nas-bench-201-tables.js';
import { encodePercent, missing } from './percent.js';
import { tableName } from './table-name.js';
import { meanColumns } from './mean-columns.js';

/** Takes numbers in any order and makes tables of them. `where` is the place in the source, for errors. */
export interface Collector {
  /** An accuracy in percent of the training with a seed. */
  training(key: TableKey, cell: number, seed: number, accuracy: number, where: string): void;
  /** A published mean in percent over `trials` trainings, 0 if the source does not say how many. */
  mean(key: TableKey, cell: number, accuracy: number, trials: number, where: string): void;
  cost(dataset: NasBench201Dataset, cell: number, parameters: number, flops: number, where: string): void;
  /** The tables, sorted; means of cells that only have trainings are computed. */
  finish(): { readonly accuracies: AccuracyTable[]; readonly costs: CostTable[] };
}

interface Draft {
  readonly key: TableKey;
  readonly means: Uint32Array;
  readonly trials: Uint32Array;
  readonly seeds: Map<number, Uint32Array>;
}

/** A collector of nothing yet. Its methods throw TouchstoneError `DATA` on impossible or repeated numbers. */
export function createCollector(): Collector {
  const drafts = new Map<string, Draft>();
  const costs = new Map<NasBench201Dataset, CostTable>();

  function draftOf(key: TableKey): Draft {
    const name = tableName(key);
    const known = drafts.get(name);
    if (known !== undefined) return known;
    const draft = { key, means: emptyColumn(), trials: new Uint32Array(emptyColumn().length), seeds: new Map() };
    drafts.set(name, draft);
    return draft;
  }

  return {
    training(key, cell, seed, accuracy, where) {
      const { seeds } = draftOf(key);
      if (!seeds.has(seed)) seeds.set(seed, emptyColumn());
      put(seeds.get(seed)!, cell, accuracyOf(accuracy, where), where);
    },
    mean(key, cell, accuracy, trials, where) {
      const draft = draftOf(key);
      put(draft.means, cell, accuracyOf(accuracy, where), where);
      draft.trials[cell] = trials;
    },
    cost(dataset, cell, parameters, flops, where) {
      if (!costs.has(dataset)) costs.set(dataset, { dataset, parameters: emptyColumn(), flops: emptyColumn() });
      const table = costs.get(dataset)!;
      // Trainings with several seeds repeat the cost of their network.
      table.parameters[cell] = countOf(parameters, where);
      table.flops[cell] = countOf(flops, where);
    },
    finish: () => ({
      accuracies: [...drafts]
        .sort(([first], [second]) => (first < second ? -1 : 1))
        .map(([, { key, seeds, ...rest }]) => {
          const sorted = new Map([...seeds].sort(([first], [second]) => first - second));
          return { ...key, ...meanColumns(rest.means, rest.trials, sorted), seeds: sorted };
        }),
      costs: [...costs.values()].sort((first, second) => (first.dataset < second.dataset ? -1 : 1)),
    }),
  };
}

function accuracyOf(accuracy: number, where: string): number {
  try {
    return encodePercent(accuracy);
  } catch (cause) {
    throw new TouchstoneError('DATA', (cause as Error).message, { where, cause });
  }
}

function countOf(count: number, where: string): number {
  if (!(count >= 0 && count < missing)) throw new TouchstoneError('DATA', `${count} is no count`, { where });
  return Math.round(count);
}

function put(column: Uint32Array, cell: number, stored: number, where: string): void {
  if (column[cell] !== missing) throw new TouchstoneError('DATA', `cell ${cell} is there twice`, { where });
  column[cell] = stored;
}
