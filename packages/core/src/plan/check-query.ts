import { type Benchmark, type BenchmarkQuery, TouchstoneError } from '@touchstone/contract';

/** Throws TouchstoneError `CONFIG` where the benchmark has no table for the query, and lists those that it has. */
export function checkQuery(benchmark: Benchmark, query: BenchmarkQuery): void {
  const { dataset, split, epochs } = query;
  const found = benchmark.tables.some(
    (table) => table.dataset === dataset && table.split === split && table.epochs === epochs,
  );
  if (found) return;
  const tables = benchmark.tables.map((table) => `${table.dataset}, ${table.split}, ${table.epochs} epochs`);
  throw new TouchstoneError('CONFIG', `the benchmark has no accuracies for ${dataset}, ${split}, ${epochs} epochs`, {
    where: `benchmark "${benchmark.name}"`,
    hint: [`It has: ${tables.join('; ')}. Set "dataset" and "truth" accordingly.`, ...notesOn(benchmark, dataset)].join(
      ' ',
    ),
  });
}

/** What the benchmark's provenance says about a dataset, as that it has no validation split. */
function notesOn({ provenance: { notes } }: Benchmark, dataset: string): readonly string[] {
  if (!Array.isArray(notes)) return [];
  return notes.filter((note) => typeof note === 'string' && note.startsWith(`${dataset} `)).map((note) => `${note}.`);
}
