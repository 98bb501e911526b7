import { swatch } from '../chart/swatch.js';
import type { Markup, MarkupValue } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { CriterionStyle } from '../model/criterion-style.js';
import type { Night } from '../night.js';
import { intervalText } from '../text/interval-text.js';
import { numberText } from '../text/number-text.js';
import { signedText } from '../text/signed-text.js';

/** Ranks and scores of the last night beside those of the night before. */
export function historyTable(
  tonight: Night,
  before: Night | undefined,
  styles: ReadonlyMap<string, CriterionStyle>,
): Markup {
  const former = new Map(before?.criteria.map((one) => [one.criterion, one]));
  const rows = [...tonight.criteria]
    .sort((first, second) => first.rank - second.rank)
    .map((one) => {
      const old = former.get(one.criterion);
      return markup`<tr data-name="${one.criterion}" data-kind="${one.control ? 'control' : 'contender'}"><td class="number">${one.rank}</td><th scope="row">${swatch(styles.get(one.criterion)!)} ${one.criterion}</th><td>${before !== undefined && rankChange(one.rank, old?.rank)}</td><td class="number">${numberText(one.score.mean)}</td><td class="number">${intervalText(one.score)}</td><td class="number">${old === undefined ? '–' : signedText(one.score.mean - old.score.mean)}</td><td class="number">${one.runs}${one.failed > 0 && markup` <span class="bad">(${one.failed} failed)</span>`}</td></tr>
`;
    });
  const gone = (before?.criteria ?? []).filter(
    (one) => !tonight.criteria.some((other) => other.criterion === one.criterion),
  );
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="Ranks of the last two nights"><table class="sortable"><thead><tr><th scope="col" class="number" data-sort="number">rank</th><th scope="col" data-sort="text">criterion</th><th scope="col">change</th><th scope="col" class="number">score</th><th scope="col" class="number">95 %</th><th scope="col" class="number">since ${before?.date ?? '–'}</th><th scope="col" class="number">runs</th></tr></thead><tbody>
${rows}</tbody></table></div>${gone.length > 0 && markup`<p class="muted">No longer listed: ${gone.map((one) => one.criterion).join(', ')}.</p>`}`;
}

function rankChange(now: number, then: number | undefined): MarkupValue {
  if (then === undefined) return markup`<span class="tag new">new</span>`;
  if (then === now) return '=';
  return now < then
    ? markup`<span class="good">▲ ${then - now}</span>`
    : markup`<span class="bad">▼ ${now - then}</span>`;
}
