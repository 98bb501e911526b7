import type { RunStart } from '@touchstone/contract';

/** What a run is about to do, as lines. */
export function formatStart({ suite, trials, checkpoints, criteria, workers, store, reused }: RunStart): string[] {
  const lines = [
    `suite ${suite}: ${count(trials, 'search', 'searches')} × ${count(checkpoints, 'checkpoint', 'checkpoints')} × ` +
      `${count(criteria.length, 'criterion', 'criteria')} on ${count(workers, 'worker', 'workers')}`,
  ];
  if (reused.trials > 0 || reused.rows > 0) {
    lines.push(
      `${store} already holds ${count(reused.trials, 'search', 'searches')} and ${count(reused.rows, 'row', 'rows')} of it`,
    );
  }
  return lines;
}

function count(value: number, one: string, many: string): string {
  return `${value} ${value === 1 ? one : many}`;
}
