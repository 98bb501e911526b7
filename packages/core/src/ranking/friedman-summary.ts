import type { FriedmanSummary } from '@touchstone/contract';
import { friedman, nemenyiCriticalDifference } from '@touchstone/stats';
import { commonTrials, onTrials } from './common-trials.js';
import type { Ranked } from './order-selections.js';

/** Of the contenders, over the trials that all of them have; null with fewer than two of either. */
export function friedmanSummary(contenders: readonly Ranked[]): FriedmanSummary | null {
  const common = commonTrials(contenders);
  if (contenders.length < 2 || common.length < 2) return null;
  const columns = contenders.map((each) => onTrials(each, each.accuracies, common));
  const test = friedman(common.map((_, block) => columns.map((column) => column[block]!)));
  return {
    seeds: common.length,
    chiSquared: test.chiSquared,
    p: test.p,
    // JSON has no word for infinity.
    f: Number.isFinite(test.f) ? test.f : null,
    pF: test.pF,
    ranks: contenders
      .map(({ criterion }, index) => ({ criterion, rank: test.meanRanks[index]! }))
      .sort((a, b) => a.rank - b.rank),
    criticalDifference: nemenyiCriticalDifference(contenders.length, common.length),
  };
}
