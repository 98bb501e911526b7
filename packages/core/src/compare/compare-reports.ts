import { TouchstoneError } from '@touchstone/contract';
import { compareChoices } from './compare-choices.js';
import { fewSeeds } from '../ranking/few-seeds.js';
import type { ComparedReport } from './compared-report.js';
import type { Comparison } from './comparison.js';
import { finishPairs } from './finish-pairs.js';
import { matchEntries } from './match-entries.js';
import { matchGroups } from './match-groups.js';
import type { OpenPair } from './open-pair.js';
import { openTruth, type TruthRequest } from './open-truth.js';

export interface ComparisonRequest extends TruthRequest {
  /** Search step; by default the last checkpoint of each. */
  readonly checkpoint?: number | undefined;
}

/**
 * Compares two criteria, or every criterion that two runs have in common, paired by seed; the two
 * reports may be the same. Throws TouchstoneError `CONFIG` on an unknown checkpoint or criterion and
 * `DATA` where nothing can be compared.
 */
export async function compareReports(
  first: ComparedReport,
  second: ComparedReport,
  { checkpoint, ...request }: ComparisonRequest,
): Promise<Comparison> {
  const groups = matchGroups(first, second);
  const remarks = [...groups.remarks];
  const open: OpenPair[] = [];
  for (const group of groups.pairs) {
    const matched = matchEntries([first, second], [group.first, group.second], checkpoint);
    const truth = await openTruth(group.first, request);
    remarks.push(...matched.remarks, ...truth.remarks);
    const { id } = group.first;
    for (const pair of matched.pairs) {
      const label = `${id} ${pair.first.criterion} ${pair.second.criterion}`;
      const found = compareChoices(pair.first.selections, pair.second.selections, label);
      if (found !== undefined) open.push({ group: id, ...pair, found, truth });
      else
        remarks.push(`${id}: ${pair.first.criterion} and ${pair.second.criterion} have no seed in common: left out.`);
    }
  }
  if (open.length === 0) {
    throw new TouchstoneError('DATA', 'there is nothing that both have', {
      where: `${first.name} and ${second.name}`,
      hint: remarks.join(' ') || 'Compare runs that share criteria and seeds.',
    });
  }
  const fewest = Math.min(...open.map(({ found }) => found.seeds.length));
  if (fewest < fewSeeds) {
    remarks.push(`With fewer than ${fewSeeds} seeds in common (here ${fewest}) the interval is hardly informative.`);
  }
  return {
    schema: 'touchstone.comparison/1',
    first: first.name,
    second: second.name,
    pairs: finishPairs(open),
    remarks,
  };
}
