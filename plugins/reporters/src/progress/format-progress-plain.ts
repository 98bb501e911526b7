import { formatDuration } from '../text/format-duration.js';
import { searchesDone } from './searches-done.js';
import { totalRows } from './total-rows.js';
import type { RunState } from './run-state.js';

/** Where the run stands, as a line of a log. */
export function formatProgressPlain(state: RunState): string {
  const { start, done, rows, elapsedSeconds, remainingSeconds } = state;
  const left = remainingSeconds === undefined ? '' : `, about ${formatDuration(remainingSeconds)} left`;
  return (
    `${String(Math.floor(100 * done)).padStart(3)} %: ${searchesDone(state)} of ${start.trials} searches, ` +
    `${rows} of ${totalRows(start)} rows, ${formatDuration(elapsedSeconds)} elapsed${left}`
  );
}
