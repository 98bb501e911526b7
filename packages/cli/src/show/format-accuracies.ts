import type { ArchitectureReport, KnownAccuracy } from '@touchstone/core';
import { alignColumns } from '../text/align-columns.js';
import { grouped } from './grouped.js';

/** Lines with what the tables know of an architecture, or why there are none. */
export function formatAccuracies({ benchmark, accuracies }: ArchitectureReport): string[] {
  if (benchmark.state === 'absent') {
    const hint = benchmark.hint === undefined ? [] : [`  ${benchmark.hint}`];
    return [`No accuracies: ${benchmark.message}`, ...hint];
  }
  const version = benchmark.provenance['version'];
  const source = `${benchmark.name}${typeof version === 'string' ? ` ${version}` : ''}`;
  if (accuracies.length === 0) return [`No accuracies: the benchmark ${source} does not know this architecture`];
  const heading = ['dataset', 'split', 'epochs', 'mean', 'percentile', 'rank', 'best', 'seeds'];
  const rows = accuracies.map((known) => [
    known.dataset,
    known.split,
    String(known.epochs),
    known.mean.toFixed(2),
    ...standing(known),
    known.seeds.map(({ seed, accuracy }) => `${seed}: ${accuracy.toFixed(2)}`).join(', '),
  ]);
  const lines = alignColumns([heading, ...rows], [2, 3, 4, 5, 6]);
  return [`Accuracies in percent, from the benchmark ${source}`, ...lines.map((line) => `  ${line}`)];
}

function standing({ standing: known }: KnownAccuracy): string[] {
  if (known === undefined) return ['', '', ''];
  const { percentile, rank, of, best } = known;
  return [percentile.toFixed(2), `${grouped(rank)} of ${grouped(of)}`, best.toFixed(2)];
}
