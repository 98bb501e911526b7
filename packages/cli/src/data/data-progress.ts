import type { ReporterOutput } from '@touchstone/contract';
import type { DataProgress } from '@touchstone/core/data';

const clearLine = '\r\u001B[2K';
/** Redrawing for every piece of a download would cost more than the download. */
const pauseMilliseconds = 200;
const linesOfFile = 4;

/** Shows how far a download or a source is: on a terminal one line that is redrawn, elsewhere a line every quarter. */
export function dataProgress(
  { stderr, interactive }: ReporterOutput,
  now: () => number = () => performance.now(),
): (progress: DataProgress) => void {
  let shownAt = Number.NEGATIVE_INFINITY;
  let shown = '';
  return (progress) => {
    const { doing, name, done, total } = progress;
    const ended = done === total;
    if (interactive) {
      if (!ended && now() - shownAt < pauseMilliseconds) return;
      shownAt = now();
      stderr(`${clearLine}${describe(progress)}${ended ? '\n' : ''}`);
      return;
    }
    const part = `${doing} ${name} ${Math.floor((linesOfFile * done) / total)}`;
    if (done > 0 && part !== shown && total > 1) stderr(`${describe(progress)}\n`);
    shown = part;
  };
}

function describe({ doing, name, done, total }: DataProgress): string {
  if (doing === 'read') return `${name}: ${done} of ${total} files`;
  return `${name}: ${(done / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} MB`;
}
