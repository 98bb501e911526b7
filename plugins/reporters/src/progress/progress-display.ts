import type { ReporterOutput, RunProgress, RunStart } from '@touchstone/contract';
import { advanceRun } from './advance-run.js';
import { formatProgressLine } from './format-progress-line.js';
import { formatProgressPlain } from './format-progress-plain.js';
import { formatStart } from './format-start.js';
import type { RunState } from './run-state.js';
import { startRun } from './start-run.js';

/** To the start of the line, and clear it. */
const clearLine = '\r\u001B[2K';
const secondsBetweenDrawings = 0.1;
const secondsBetweenLines = 1;
const linesOfRun = 20;

export interface ProgressDisplay {
  /** Once for each setting of a run. */
  start(start: RunStart): void;
  event(progress: RunProgress): void;
  end(): void;
}

/**
 * Progress on stderr: on a terminal one line that is redrawn at most ten times a second, elsewhere
 * a line after every 5 % of the run but at most one a second. A failed trial is always a line.
 */
export function progressDisplay({ stderr, interactive, columns }: ReporterOutput): ProgressDisplay {
  let state: RunState | undefined;
  let shownAt = Number.NEGATIVE_INFINITY;
  let shownPart = 0;
  const clear = interactive ? clearLine : '';

  function due({ done, elapsedSeconds }: RunState): boolean {
    if (interactive) return elapsedSeconds - shownAt >= secondsBetweenDrawings;
    return Math.floor(done * linesOfRun) > shownPart && elapsedSeconds - shownAt >= secondsBetweenLines;
  }

  return {
    start(start) {
      // The line of the setting before.
      if (interactive && state !== undefined) stderr(clear);
      state = startRun(start);
      shownAt = Number.NEGATIVE_INFINITY;
      shownPart = 0;
      for (const line of formatStart(start)) stderr(`${line}\n`);
    },
    event(progress) {
      if (state === undefined) return;
      state = advanceRun(state, progress);
      const { event } = progress;
      if (event.type === 'trial-failed') stderr(`${clear}${event.trial} failed: ${event.message}\n`);
      if (!due(state)) return;
      shownAt = state.elapsedSeconds;
      shownPart = Math.floor(state.done * linesOfRun);
      // One column stays free: a full line makes some terminals wrap.
      stderr(interactive ? clearLine + formatProgressLine(state, columns - 1) : `${formatProgressPlain(state)}\n`);
    },
    end() {
      if (interactive) stderr(clearLine);
    },
  };
}
