import type { RankingEntry } from '@touchstone/contract';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { GroupModel } from '../model/group-model.js';
import { isYardstick } from '../model/is-yardstick.js';
import { significanceLevel } from '../../content/significance-level.js';
import { intervalText } from '../text/interval-text.js';
import { listText } from '../text/list-text.js';
import { numberText } from '../text/number-text.js';

export interface GroupVerdict {
  /** Who leads, and who is level with it. */
  readonly outcome: Markup;
  /** What controls say, and who degenerates. */
  readonly context: Markup | null;
}

/** The outcome of a group in a few sentences. */
export function groupVerdict(model: GroupModel): GroupVerdict {
  const contenders = model.entries.filter((entry) => !entry.control);
  const leader = contenders[0];
  if (leader === undefined) return { outcome: markup`No contender has a result here.`, context: null };
  const { mean } = leader.testAccuracy;
  const seeds = `${leader.seeds} ${leader.seeds === 1 ? 'seed' : 'seeds'}`;
  return {
    outcome: markup`<strong>${leader.criterion}</strong> ${contenders.length > 1 ? 'leads with' : 'selects'} ${numberText(mean)} % test accuracy (95 % interval ${intervalText(leader.testAccuracy)}, ${seeds}), ${numberText(leader.regret.mean)} points below the best of the table. ${level(model, leader, contenders)}`,
    context: markup`${control(model, leader)} ${collapses(contenders)}`,
  };
}

function level({ comparisons }: GroupModel, leader: RankingEntry, contenders: readonly RankingEntry[]): Markup | null {
  if (contenders.length < 2) return null;
  const others = contenders.slice(1);
  const pairs = comparisons.filter(({ first, second }) => first === leader.criterion || second === leader.criterion);
  const apart = new Set(
    pairs.filter(({ pHolm }) => pHolm < significanceLevel).flatMap(({ first, second }) => [first, second]),
  );
  const tested = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  if (!others.some(({ criterion }) => tested.has(criterion))) {
    return markup`The contenders have not been tested against each other.`;
  }
  const tied = others.filter(({ criterion }) => !apart.has(criterion));
  if (tied.length === 0) return markup`It is better than every other contender at the 5 % level.`;
  if (tied.length === others.length && tied.length > 1) {
    return markup`None of the other ${others.length} contenders can be told apart from it.`;
  }
  return markup`${listText(
    tied.map((entry) => markup`<strong>${entry.criterion}</strong>`),
    5,
  )} cannot be told apart from it.`;
}

function control({ entries, comparisons }: GroupModel, leader: RankingEntry): Markup | null {
  const best = entries.find(isYardstick);
  if (best === undefined) return null;
  const difference = best.testAccuracy.mean - leader.testAccuracy.mean;
  const pair = comparisons.find(({ first, second }) =>
    [first, second].every((name) => name === leader.criterion || name === best.criterion),
  );
  const distance = `${numberText(Math.abs(difference))} points ${difference > 0 ? 'above' : 'below'} it`;
  const place = Math.abs(difference) < 0.05 ? 'level with it' : distance;
  const test =
    pair === undefined
      ? null
      : pair.pHolm < significanceLevel
        ? ', a difference that holds at the 5 % level'
        : ', a difference that the seeds do not settle';
  return markup`The best control besides the oracle, <strong>${best.criterion}</strong>, reaches ${numberText(best.testAccuracy.mean)} %, ${place}${Math.abs(difference) < 0.05 ? null : test}.`;
}

function collapses(contenders: readonly RankingEntry[]): Markup | null {
  const worst = [...contenders].sort((first, second) => second.collapse.rate - first.collapse.rate)[0]!;
  if (worst.collapse.count === 0) return markup`No contender collapses on any seed.`;
  return markup`<strong>${worst.criterion}</strong> degenerates most: it collapses on ${worst.collapse.count} of ${worst.seeds} seeds.`;
}
