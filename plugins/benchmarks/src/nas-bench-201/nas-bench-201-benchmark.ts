import type { Architecture, Benchmark, BenchmarkQuery } from '@touchstone/contract';
import { nasBench201Architecture, nasBench201Index } from '@touchstone/spaces';
import { bestCell } from './best-cell.js';
import { provenanceOf } from './provenance-of.js';
import { decodePercent, missing } from './tables/percent.js';
import type { AccuracyTable, NasBench201Tables } from './tables/nas-bench-201-tables.js';

export interface NasBench201Benchmark extends Benchmark {
  /** How many trainings the mean of an architecture is of; undefined where the source did not say. */
  trainings(architecture: Architecture, query: Omit<BenchmarkQuery, 'seed'>): number | undefined;
}

/**
 * The benchmark over one version's tables. A query is a look-up: index of the architecture, column of the
 * query. `cost` is of the network for CIFAR-10 (10 classes, 32×32); the others differ in their classifier
 * and image size.
 */
export function nasBench201Benchmark(tables: NasBench201Tables): NasBench201Benchmark {
  const { accuracies, costs } = tables;
  const cost =
    costs.find(({ dataset }) => dataset === 'cifar10') ?? costs.find(({ dataset }) => dataset === 'cifar10-valid');
  const best = new Map<Uint32Array, number | undefined>();

  function tableOf({ dataset, split, epochs }: Omit<BenchmarkQuery, 'seed'>): AccuracyTable | undefined {
    return accuracies.find((table) => table.dataset === dataset && table.split === split && table.epochs === epochs);
  }

  // Queries come in long runs that differ in the architecture only.
  let last: { readonly query: BenchmarkQuery; readonly column: Uint32Array | undefined } | undefined;
  function columnOf(query: BenchmarkQuery): Uint32Array | undefined {
    if (last === undefined || !isSame(last.query, query)) {
      const table = tableOf(query);
      const column = query.seed === 'mean' ? table?.means : table?.seeds.get(query.seed);
      last = { query: { ...query }, column };
    }
    return last.column;
  }

  return {
    name: 'nas-bench-201',
    space: 'nas-bench-201',
    tables: accuracies.map(({ dataset, split, epochs, seeds }) => ({
      dataset,
      split,
      epochs,
      seeds: [...seeds.keys()],
    })),
    provenance: provenanceOf(tables),
    query(architecture, query) {
      const stored = columnOf(query)?.[nasBench201Index(architecture)];
      return stored === undefined ? undefined : decodePercent(stored);
    },
    optimum(query) {
      const column = columnOf(query);
      if (column === undefined) return undefined;
      if (!best.has(column)) best.set(column, bestCell(column));
      const cell = best.get(column);
      if (cell === undefined) return undefined;
      return { architecture: nasBench201Architecture(cell), accuracy: decodePercent(column[cell]!)! };
    },
    cost(architecture) {
      const cell = nasBench201Index(architecture);
      const parameters = cost?.parameters[cell] ?? missing;
      const flops = cost?.flops[cell] ?? missing;
      return parameters === missing || flops === missing ? undefined : { parameters, flops };
    },
    trainings: (architecture, query) => tableOf(query)?.trials[nasBench201Index(architecture)] || undefined,
  };
}

function isSame(first: BenchmarkQuery, second: BenchmarkQuery): boolean {
  return (
    first.seed === second.seed &&
    first.epochs === second.epochs &&
    first.split === second.split &&
    first.dataset === second.dataset
  );
}
