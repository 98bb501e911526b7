import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import { isYardstick } from '../model/is-yardstick.js';
import type { PageModel } from '../model/page-model.js';
import { intervalText } from '../text/interval-text.js';
import { listText } from '../text/list-text.js';
import { numberText } from '../text/number-text.js';

/** The outcome over all groups. Intervals are compared, nothing is tested: the groups' own sections do that. */
export function overallVerdict({ report, groups }: PageModel): Markup {
  const contenders = [...report.overall.ranking]
    .filter((entry) => !entry.control)
    .sort((first, second) => first.rank - second.rank);
  const leader = contenders[0];
  if (leader === undefined) return markup`No contender has a result.`;
  const near = contenders
    .slice(1)
    .filter((entry) => entry.groups === leader.groups && entry.normalisedScore.high >= leader.normalisedScore.low)
    .map((entry) => markup`<strong>${entry.criterion}</strong>`);
  const control = report.overall.ranking
    .filter(isYardstick)
    .sort((first, second) => second.normalisedScore.mean - first.normalisedScore.mean)[0];
  return markup`Over ${groups.length} groups <strong>${leader.criterion}</strong> comes first with a normalised score of ${numberText(leader.normalisedScore.mean)} (95 % interval ${intervalText(leader.normalisedScore)}, ${leader.runs} runs), where 0 is a random architecture and 100 the best of the table. ${
    near.length > 0 &&
    markup`The ${near.length === 1 ? 'interval' : 'intervals'} of ${listText(near, 5)} ${near.length === 1 ? 'overlaps' : 'overlap'} with its own. `
  }${control !== undefined && markup`The best control besides the oracle, <strong>${control.criterion}</strong>, scores ${numberText(control.normalisedScore.mean)}.`}`;
}
