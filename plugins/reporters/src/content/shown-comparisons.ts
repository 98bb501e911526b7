import type { PairedComparison } from '@touchstone/contract';
import type { GroupResults } from './group-results.js';
import { leaderComparisons } from './leader-comparisons.js';

const most = 10;

export interface ShownComparisons {
  /** At most ten pairs of contenders: those of the leader by rank, then the largest differences. */
  readonly contenders: readonly PairedComparison[];
  /** Pairs of contenders that the report lists besides. */
  readonly rest: number;
  /** The leader against every control. */
  readonly controls: readonly PairedComparison[];
}

/** The pairs worth a reader's time. */
export function shownComparisons(results: GroupResults): ShownComparisons {
  const ofLeader = leaderComparisons(results, 'contenders');
  const name = results.leader?.criterion;
  const others = results.comparisons
    .filter(({ family, first, second }) => family === 'contenders' && first !== name && second !== name)
    .sort((one, other) => Math.abs(other.difference.mean) - Math.abs(one.difference.mean));
  const contenders = [...ofLeader, ...others];
  return {
    contenders: contenders.slice(0, most),
    rest: Math.max(0, contenders.length - most),
    controls: leaderComparisons(results, 'controls'),
  };
}
