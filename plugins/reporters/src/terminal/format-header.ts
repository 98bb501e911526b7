import type { Report } from '@touchstone/contract';
import { formatDuration } from '../text/format-duration.js';
import { formatSeeds } from '../text/format-seeds.js';
import { wrap } from '../text/wrap.js';
import type { Layout } from './layout.js';

const labelWidth = 11;

/** What was run: suite, space, dataset, searcher, benchmark, trials, time and engine. */
export function formatHeader({ ranking, trials, provenance }: Report, { width, colours }: Layout): string[] {
  const { dataset, benchmark, engine, seeds, suite, touchstone, elapsedSeconds } = provenance;
  const failed = trials.failed > 0 ? colours.red(`${trials.failed} failed`) : '0 failed';
  const facts: [string, string][] = [
    ['space', distinct(ranking.map((entry) => entry.space))],
    ['dataset', distinct([dataset.name, ...ranking.map((entry) => entry.dataset)])],
    ['searcher', distinct(ranking.map((entry) => entry.searcher))],
    ['benchmark', benchmark.name],
    ['engine', `${engine.name} on ${engine.device}`],
    ['seeds', formatSeeds(seeds)],
    ['trials', `${trials.ok} ok, ${failed}`],
    ['time', formatDuration(elapsedSeconds)],
  ];
  const lines = facts
    .filter(([, value]) => value !== '')
    .flatMap(([label, value]) => {
      const parts = label === 'trials' ? [value] : wrap(value, width - labelWidth);
      return parts.map((part, at) => colours.dim((at === 0 ? label : '').padEnd(labelWidth)) + part);
    });
  return [`${colours.bold(`Touchstone ${touchstone}`)}, suite ${colours.bold(suite)}`, ...lines];
}

function distinct(names: readonly string[]): string {
  return [...new Set(names)].join(', ');
}
