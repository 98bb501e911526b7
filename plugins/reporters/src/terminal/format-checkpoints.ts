import type { RankingEntry } from '@touchstone/contract';
import { bar } from '../text/bar.js';
import { formatNumber } from '../text/format-number.js';
import { formatTable, type Cell, type Column } from '../text/format-table.js';
import { barScale } from './bar-scale.js';
import { lastCheckpoint } from './last-checkpoint.js';
import type { Layout } from './layout.js';

const nameWidth = 18;
const numberWidth = 4;
const longestBar = 8;
/** Points below the criterion's own best that make a bar red. */
const degenerated = 5;

/**
 * Mean test accuracy of entries of one space, dataset and searcher: a line per criterion, a number
 * and a bar per checkpoint, and what the last checkpoint has lost against the criterion's best.
 * All bars share one scale, which spans the contenders; below it a bar is empty. More checkpoints
 * than fit are continued in further tables.
 */
export function formatCheckpoints(ranking: readonly RankingEntry[], { width, colours }: Layout): string[] {
  const last = lastCheckpoint(ranking);
  if (last === undefined) return [];
  const checkpoints = [...new Set(ranking.map((entry) => entry.checkpoint))].sort((first, second) => first - second);
  const contenders = ranking.filter((entry) => !entry.control);
  const scale = barScale((contenders.length > 0 ? contenders : ranking).map((entry) => entry.testAccuracy.mean));
  const criteria = [...new Set([...last.entries, ...ranking].map((entry) => entry.criterion))].map((criterion) => {
    const entries = ranking.filter((entry) => entry.criterion === criterion);
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
      const final = at.get(last.checkpoint);
      const name: Cell = control ? { text: `${criterion} *`, style: colours.dim } : { text: criterion };
      const lost = final === undefined ? null : best - final.testAccuracy.mean;
      const cells = steps.map((step) => cell(at.get(step), best));
      return [name].concat(cells, { text: formatNumber(lost) });
    });
    return formatTable(columns, rows, width, colours.dim).join('\n');
  });
  return [
    `${colours.bold('Test accuracy by search step')}, mean over seeds; bars from ${scale.low} to ${scale.high} %`,
    ...lines.join('\n\n').split('\n'),
    colours.dim("lost: points that the last step is below the criterion's best step"),
  ];
}
