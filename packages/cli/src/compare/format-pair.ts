import type { ComparedPair } from '@touchstone/core';
import { alignColumns } from '../text/align-columns.js';
import { signed } from '../text/signed.js';
import { formatMoreSeeds } from './format-more-seeds.js';
import { formatP } from './format-p.js';

const mostSeeds = 5;
const mostEdges = 12;

/** Everything about one pair, in lines. @param names of the two sides */
export function formatPair(pair: ComparedPair, names: readonly [string, string]): string[] {
  return [
    ...alignColumns([
      ['A', names[0], `${pair.first.testAccuracy.toFixed(2)} %`],
      ['B', names[1], `${pair.second.testAccuracy.toFixed(2)} %`],
    ]),
    `${pair.group}, ${steps(pair)}`,
    `${pair.seeds.length} seeds in common${alone('A', pair.first.alone)}${alone('B', pair.second.alone)}`,
    '',
    ...alignColumns(facts(pair)),
    '',
    ...seedLines(pair),
    '',
    ...edgeLines(pair),
  ];
}

function steps({ first, second }: ComparedPair): string {
  if (first.checkpoint === second.checkpoint) return `step ${first.checkpoint}`;
  return `step ${first.checkpoint} of A, ${second.checkpoint} of B`;
}

function alone(side: string, seeds: readonly number[]): string {
  return seeds.length === 0 ? '' : `, ${side} alone has ${seeds.join(', ')}`;
}

function facts({ difference, p, rankBiserial, probabilityOfImprovement: better, moreSeeds }: ComparedPair): string[][] {
  const percent = (share: number): string => (100 * share).toFixed(0);
  return [
    ['A − B', `${signed(difference.mean)} points, 95 % ${signed(difference.low)} to ${signed(difference.high)}`],
    ['signed-rank test', `p = ${formatP(p)}`.replace('= <', '<')],
    ['effect', `${signed(rankBiserial)} (rank-biserial correlation)`],
    [
      'A is better on',
      `${percent(better.mean)} % of the seeds, 95 % ${percent(better.low)} to ${percent(better.high)} %`,
    ],
    ['more seeds', formatMoreSeeds(moreSeeds)],
  ];
}

function seedLines({ disagreements, seeds }: ComparedPair): string[] {
  if (disagreements.length === 0) return [`They chose the same architecture on all ${seeds.length} seeds.`];
  const shown = disagreements
    .slice(0, mostSeeds)
    .flatMap(({ seed, first, second, difference }) => [
      `  seed ${seed}: ${first.testAccuracy.toFixed(2)} − ${second.testAccuracy.toFixed(2)} = ${signed(difference)}`,
      `    A ${first.architecture}`,
      `    B ${second.architecture}`,
    ]);
  const more = disagreements.length - mostSeeds;
  return [
    `They chose different architectures on ${disagreements.length} of ${seeds.length} seeds`,
    ...shown,
    ...(more > 0 ? [`  … and ${more} more with --json`] : []),
  ];
}

function edgeLines({ edges }: ComparedPair): string[] {
  if (edges === null || edges.length === 0) return [];
  const rows = edges
    .slice(0, mostEdges)
    .map(({ from, to, first, second, seeds, effect, known }) => [
      `${from}→${to}`,
      first,
      second,
      String(seeds.length),
      effect === null ? '–' : signed(effect),
      ...(effect === null || known === seeds.length ? [] : [`(${known} known)`]),
    ]);
  const more = edges.length - mostEdges;
  return [
    "Edges where they differ, and what B's operation there makes of A's architecture",
    ...alignColumns([['edge', 'A', 'B', 'seeds', 'points'], ...rows], [3, 4]).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … and ${more} more with --json`] : []),
  ];
}
