import type { OverallEntry, Report } from '@touchstone/contract';
import { isYardstick } from './is-yardstick.js';
import { listCriteria } from './list-criteria.js';
import type { Sentence } from './sentence.js';

/** What comes out over all groups. Intervals are compared, nothing is tested: the groups' own verdicts do that. */
export interface OverallVerdict {
  /** The best contender and whose intervals overlap with its. */
  readonly outcome: Sentence;
  /** The best control that does not read the table, as a page has room to say; null where there is none. */
  readonly bestControl: Sentence | null;
}

/** Only criteria with results in the very groups in which the best contender has them are compared with it. */
export function overallVerdict(report: Report): OverallVerdict {
  const ordered = report.overall.ranking.toSorted((first, second) => first.rank - second.rank);
  if (ordered.length === 0) return { outcome: ['No results to rank.'], bestControl: null };
  const [leader, ...others] = ordered.filter(({ control }) => !control);
  if (leader === undefined) return { outcome: ['No contender has a result, only controls.'], bestControl: null };
  const groupsOf = groupsByCriterion(report);
  const comparable = ({ criterion, groups }: OverallEntry): boolean =>
    groups === leader.groups && groupsOf.get(criterion) === groupsOf.get(leader.criterion);
  const control = ordered
    .filter((entry) => isYardstick(entry) && comparable(entry))
    .sort((first, second) => second.normalisedScore.mean - first.normalisedScore.mean)[0];
  return {
    outcome: [...head(leader, report), ...comparison(leader, others, comparable)],
    bestControl: control === undefined ? null : bestControl(control),
  };
}

function head({ criterion, normalisedScore: score, runs, groups }: OverallEntry, report: Report): Sentence {
  const where = `, ${runs} runs in ${groups} of ${report.groups.length} groups)`;
  return [{ criterion }, ' ', { value: score.mean }, ' (', { interval: score }, where];
}

function comparison(
  { normalisedScore: score }: OverallEntry,
  others: readonly OverallEntry[],
  comparable: (entry: OverallEntry) => boolean,
): Sentence {
  if (others.length === 0) return [' is the only contender.'];
  const [compared, apart] = [others.filter(comparable), others.filter((entry) => !comparable(entry))];
  const rest: Sentence = apart.length === 0 ? [] : ['; not compared, for results in other groups: ', ...names(apart)];
  if (compared.length === 0) return [' leads', ...rest, '.'];
  const overlapping = compared.filter(
    ({ normalisedScore }) => normalisedScore.high >= score.low && normalisedScore.low <= score.high,
  );
  if (overlapping.length === 0) return [" leads; no other contender's interval reaches its", ...rest, '.'];
  return [' leads; the intervals of ', ...names(overlapping), ' overlap with its', ...rest, '.'];
}

function names(entries: readonly OverallEntry[]): Sentence {
  return listCriteria(entries.map(({ criterion }) => criterion));
}

function bestControl({ criterion, normalisedScore }: OverallEntry): Sentence {
  const score = { value: normalisedScore.mean };
  return ['The best control that does not read the table, ', { criterion }, ', scores ', score, '.'];
}

/** The groups with a result at the last checkpoint, by criterion, in the report's order. */
function groupsByCriterion({ groups, ranking }: Report): ReadonlyMap<string, string> {
  const last = new Map(groups.map(({ id, checkpoints }) => [id, checkpoints.at(-1)]));
  const found = new Map<string, string>();
  for (const { criterion, group, checkpoint } of ranking) {
    if (checkpoint === last.get(group)) found.set(criterion, `${found.get(criterion) ?? ''}\n${group}`);
  }
  return found;
}
