import { bar } from '../text/bar.js';
import { formatDuration } from '../text/format-duration.js';
import { searchesDone } from './searches-done.js';
import { totalRows } from './total-rows.js';
import type { RunState } from './run-state.js';

/** The line that is redrawn: bar, share, counts, time left, and what happened last; at most `width` characters. */
export function formatProgressLine(state: RunState, width: number): string {
  const { start, done, rows, remainingSeconds, current } = state;
  const parts = [
    `▕${bar(done, 16)}▏${String(Math.floor(100 * done)).padStart(3)} %`,
    `${searchesDone(state)}/${start.trials} searches`,
    `${rows}/${totalRows(start)} rows`,
    ...(remainingSeconds === undefined ? [] : [`${formatDuration(remainingSeconds)} left`]),
    ...(current === '' ? [] : [current]),
  ];
  const characters = [...parts.join('  ')];
  return characters.length <= width ? characters.join('') : `${characters.slice(0, width - 1).join('')}…`;
}
