import type { RankingEntry } from '@touchstone/contract';
import type { GroupResults } from '../content/group-results.js';
import { bar } from '../text/bar.js';
import { formatNumber } from '../text/format-number.js';
import { formatTable, type Cell, type Column } from '../text/format-table.js';
import { barScale } from './bar-scale.js';
import { formatLegend } from './format-legend.js';
import type { Layout } from './layout.js';

const nameWidth = 18;
const numberWidth = 4;
const longestBar = 8;
/** Points below the criterion's own best that make a bar red. */
const degenerated = 5;

/**
 * Mean test accuracy over the search of a group: a line per criterion, a number and a bar per
 * checkpoint, and what the last checkpoint has lost against the criterion's best. All bars share one scale, which spans the contenders; below it a bar is empty. More checkpoints
 * than fit are continued in further tables.
 */
export function formatCheckpoints({ ranking, last, trajectories }: GroupResults, layout: Layout): string[] {
  const { width, colours } = layout;
  if (ranking.length === 0) return [];
  const checkpoints = [...new Set(ranking.map((entry) => entry.checkpoint))].sort((first, second) => first - second);
  const contenders = ranking.filter((entry) => !entry.control);
  const scale = barScale((contenders.length > 0 ? contenders : ranking).map((entry) => entry.testAccuracy.mean));
  const byCriterion = new Map<string, RankingEntry[]>();
  for (const entry of ranking) {
    const entries = byCriterion.get(entry.criterion);
    if (entries === undefined) byCriterion.set(entry.criterion, [entry]);
    else entries.push(entry);
  }
  const criteria = [...new Set([...last, ...ranking].map((entry) => entry.criterion))].map((criterion) => {
    const entries = byCriterion.get(criterion)!;
    const best = Math.max(...entries.map((entry) => entry.testAccuracy.mean));
    return { criterion, best, at: new Map(entries.map((entry) => [entry.checkpoint, entry])) };
  });

  const room = width - nameWidth - 'lost'.length - 2;
  const perTable = Math.max(1, Math.floor(room / (numberWidth + 3)));
  const tables = Math.ceil(checkpoints.length / perTable);
  const shown = Math.ceil(checkpoints.length / tables);
  const barWidth = Math.min(longestBar, Math.floor(room / shown) - numberWidth - 2);

  function cell(entry: RankingEntry | undefined, best: number): Cell {
    if (entry === undefined) return { text: '–' };
    const { mean } = entry.testAccuracy;
    const number = formatNumber(mean).padStart(numberWidth);
    const text = `${number} ${bar((mean - scale.low) / (scale.high - scale.low), barWidth)}`;
    if (entry.control) return { text, style: colours.dim };
    return { text, style: best - mean > degenerated ? colours.red : colours.cyan };
  }

  const lines = Array.from({ length: tables }, (_, table) => {
    const steps = checkpoints.slice(table * shown, (table + 1) * shown);
    const columns: Column[] = [
      { heading: 'criterion', align: 'left', flexible: true },
      ...steps.map((step): Column => ({ heading: String(step), align: 'left' })),
      { heading: 'lost', align: 'right' },
    ];
    const rows = criteria.map(({ criterion, best, at }): Cell[] => {
      const { control } = [...at.values()][0]!;
      const name: Cell = control ? { text: `${criterion} *`, style: colours.dim } : { text: criterion };
      const lost = trajectories.get(criterion)?.drop.mean ?? null;
      const cells = steps.map((step) => cell(at.get(step), best));
      return [name].concat(cells, { text: formatNumber(lost) });
    });
    return formatTable(columns, rows, width, colours.dim).join('\n');
  });
  return [
    `${colours.bold('Test accuracy by search step')}, mean over seeds; bars from ${scale.low} to ${scale.high} %`,
    ...lines.join('\n\n').split('\n'),
    ...formatLegend("lost: points that the last step is below the criterion's best step", layout),
  ];
}
