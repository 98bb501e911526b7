import type { ReportGroup } from '@touchstone/contract';
import { formatDuration } from '../text/format-duration.js';
import { formatNumber } from '../text/format-number.js';
import { formatSeeds } from '../text/format-seeds.js';
import { collapseDefinition } from './collapse-definition.js';

/** What was run in a group and the scale of its accuracies, as labels and values. */
export function groupFacts(group: ReportGroup): (readonly [label: string, value: string])[] {
  const { provenance, optimum, randomMean } = group;
  const { engine, benchmark, elapsedSeconds } = provenance;
  return [
    ['space', group.space],
    ['dataset', group.dataset],
    ['searcher', group.searcher],
    ['benchmark', benchmark.name],
    ['scale', `best ${formatNumber(optimum.accuracy)} %, random architecture ${formatNumber(randomMean)} %`],
    ['collapsed', collapseDefinition(group.collapse)],
    ['engine', `${engine.name} on ${engine.device}`],
    ['seeds', formatSeeds(group.seeds)],
    ['time', formatDuration(elapsedSeconds)],
  ];
}
