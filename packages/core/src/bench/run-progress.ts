import type { RunProgress, TrialEvent } from '@touchstone/contract';
import type { PlannedTrial } from '../plan/planned-trial.js';

/** What one row costs in search steps, about: a control costs nothing, an ablation dozens. */
const stepsPerRow = 5;

/**
 * Follows the events of a run and says how much of its work is done and how long the rest may take.
 * What an earlier run has trained counts as done, but not as a measure of speed.
 * @param now seconds
 */
export function createRunProgress(
  trials: readonly PlannedTrial[],
  now: () => number = () => performance.now() / 1000,
): (event: TrialEvent) => RunProgress {
  const began = now();
  const searches = new Map<string, { from: number | undefined; step: number; readonly steps: number }>();
  for (const { label, needsSearch, checkpoints } of trials) {
    if (needsSearch) searches.set(label, { from: undefined, step: 0, steps: checkpoints.at(-1)! });
  }
  const rowsOf = new Map(
    trials.map(({ label, scorings }) => [label, sum(scorings.map(({ criteria }) => criteria.length))]),
  );
  const rows = sum([...rowsOf.values()]);
  let rowsDone = 0;

  return (event) => {
    follow(event);
    const all = [...searches.values()];
    const total = sum(all.map(({ steps }) => steps)) + rows * stepsPerRow;
    const known = sum(all.map(({ from }) => from ?? 0));
    const done = sum(all.map(({ step }) => step)) + rowsDone * stepsPerRow;
    const elapsedSeconds = now() - began;
    const remainingSeconds = done > known ? (elapsedSeconds * (total - done)) / (done - known) : undefined;
    return { event, done: total === 0 ? 1 : Math.min(1, done / total), elapsedSeconds, remainingSeconds };
  };

  function follow(event: TrialEvent): void {
    const search = searches.get(event.trial);
    if (event.type === 'search-progress' && search !== undefined) {
      // The first event says where an earlier run has stopped.
      search.from ??= event.step;
      search.step = Math.max(search.step, event.step);
    } else if (event.type === 'search-done' && search !== undefined) {
      search.step = search.steps;
    } else if (event.type === 'row') {
      rowsDone++;
    } else if (event.type === 'trial-failed') {
      // Nothing of it will follow.
      if (search !== undefined) search.step = search.steps;
      rowsDone += rowsOf.get(event.trial)!;
    }
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
