import type { ReporterOutput } from '@touchstone/contract';
import type { TruthProgress } from '@touchstone/core';

const clearLine = '\r\u001B[2K';
const linesOfRun = 20;

/**
 * Shows how far a table is: on a terminal one line that is redrawn, elsewhere a line after every 5 % but at
 * most one a second.
 */
export function truthProgress({ stderr, interactive }: ReporterOutput): (progress: TruthProgress) => void {
  let shownPart = 0;
  let shownAt = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const { done, total, elapsedSeconds } = progress;
    const part = Math.floor((linesOfRun * done) / total);
    if (interactive) {
      stderr(`${clearLine}${describe(progress)}${done === total ? '\n' : ''}`);
    } else if (part > shownPart && elapsedSeconds - shownAt >= 1) {
      stderr(`${describe(progress)}\n`);
      shownPart = part;
      shownAt = elapsedSeconds;
    }
  };
}

function describe({ done, total, elapsedSeconds, remainingSeconds }: TruthProgress): string {
  const left = remainingSeconds === undefined ? '' : `, about ${minutes(remainingSeconds)} left`;
  return `${done} of ${total} networks, ${minutes(elapsedSeconds)} elapsed${left}`;
}

function minutes(seconds: number): string {
  return seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
