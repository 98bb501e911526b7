import { createHash } from 'node:crypto';
import type { Benchmark, BenchmarkQuery, SearchSpace } from '@touchstone/contract';
import { decodeTable } from './decode-table.js';
import type { IndexedEntry } from './index-table.js';
import { indexTable } from './index-table.js';

/**
 * The benchmark that a table's text holds. A query must match the table's dataset and epochs and the
 * seed one of its seeds, else the answer is undefined; architectures of one class share an entry.
 * Throws TouchstoneError `DATA` on a malformed table or one of another space.
 * @param file the table's file, for errors
 */
export function tableBenchmark(text: string, space: SearchSpace, file: string): Benchmark {
  const table = decodeTable(text, file);
  const index = indexTable(table, space, file);
  const { dataset, protocol, seeds } = table;
  // Canonical strings cost more than accuracies: remember them by architecture.
  const entries = new Map<string, IndexedEntry | undefined>();

  function entryOf(architecture: readonly number[]): IndexedEntry | undefined {
    const key = architecture.join();
    if (!entries.has(key)) entries.set(key, index.get(space.canonical(architecture)));
    return entries.get(key);
  }

  function accuracy(entry: IndexedEntry | undefined, query: BenchmarkQuery): number | undefined {
    if (query.dataset !== dataset.name || query.epochs !== protocol.epochs) return undefined;
    const values = entry?.[query.split] ?? [];
    if (query.seed !== 'mean') return values[seeds.indexOf(query.seed)] ?? undefined;
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
  }

  function optimum(query: BenchmarkQuery): ReturnType<Benchmark['optimum']> {
    let best: ReturnType<Benchmark['optimum']>;
    for (const entry of index.values()) {
      const value = accuracy(entry, query);
      if (value !== undefined && (best === undefined || value > best.accuracy)) {
        best = { architecture: entry.architecture, accuracy: value };
      }
    }
    return best;
  }

  return {
    name: 'table',
    space: space.name,
    tables: (['valid', 'test'] as const).map((split) => ({
      dataset: dataset.name,
      split,
      epochs: protocol.epochs,
      seeds,
    })),
    provenance: {
      sha256: createHash('sha256').update(text).digest('hex'),
      space: table.space,
      dataset,
      protocol,
      seeds,
      ...table.provenance,
    },
    query: (architecture, query) => accuracy(entryOf(architecture), query),
    optimum,
    cost(architecture) {
      const entry = entryOf(architecture);
      return entry && { parameters: entry.parameters, flops: entry.flops };
    },
  };
}
