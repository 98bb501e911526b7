import type { RankingEntry, ReportGroup } from '@touchstone/contract';
import { figure } from '../chart/figure.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { GroupModel } from '../model/group-model.js';
import { numberText } from '../text/number-text.js';
import type { HeatCell } from './heat-map.js';
import { heatMap } from './heat-map.js';
import { leftOutNote } from './left-out-note.js';
import { tile } from './tile.js';

/** Scores of every criterion beside the best accuracies of the table; null where nothing has scores. */
export function heatMaps(model: GroupModel): Markup | null {
  const { group, plotted, styles, last } = model;
  const scored = plotted.filter((entry) => entry.scores !== null);
  if (scored.length === 0 || group.edges.length === 0) return null;
  const oracle = tile({
    title: markup`<strong>Truth</strong>: best accuracy with the operation`,
    content: heatMap(group, 'Best accuracy of the table by edge and operation', oracleCells(group)),
    className: 'truth',
  });
  const selecting = plotted.filter((entry) => entry.scores === null).map((entry) => entry.criterion);
  return figure(
    'Operation scores, edge by edge',
    markup`<div class="tiles">${oracle}${scored.map((entry) =>
      tile({
        style: styles.get(entry.criterion)!,
        note: tau(entry),
        content: heatMap(group, `Scores of ${entry.criterion} by edge and operation`, scoreCells(entry)),
      }),
    )}</div>`,
    markup`Mean scores at step ${last}, each edge scaled from its lowest (0) to its highest (1): a criterion is right where its pattern is that of the truth. Bordered: best of the edge. Hatched: refused, or not for the space's rule to return. τ: Kendall's correlation with the truth.${
      selecting.length > 0 && ` No scores to show for ${selecting.join(', ')}.`
    }${leftOutNote(model)}`,
  );
}

function tau({ rankCorrelation }: RankingEntry): string {
  const { kendall } = rankCorrelation.best;
  return kendall === null ? '' : `τ ${numberText(kendall.mean, 2)}`;
}

function scoreCells({ scores }: RankingEntry): HeatCell[][] {
  return scores!.map((row) =>
    row.map((value) => ({
      value,
      text: value === null ? '' : numberText(value, 2).replace(/^0\./, '.'),
      title: value === null ? 'refused' : numberText(value, 3),
    })),
  );
}

function oracleCells({ oracle }: ReportGroup): HeatCell[][] {
  return oracle.best.map((row, edge) => {
    const low = Math.min(...row);
    const width = Math.max(...row) - low;
    return row.map((accuracy, operation) => {
      const barred = oracle.returnable[edge]?.[operation] === false;
      const range = `best ${numberText(accuracy, 2)} %, mean ${numberText(oracle.mean[edge]![operation]!, 2)} %`;
      return {
        value: width === 0 ? 0.5 : (accuracy - low) / width,
        text: numberText(accuracy),
        title: barred ? `${range}; cannot be returned` : range,
        barred,
      };
    });
  });
}
