import type { Estimate } from '@touchstone/contract';
import type { Night } from '@touchstone/reporters';

type Entry = Night['criteria'][number];

/**
 * What is new since the last night, as sentences: newcomers, criteria without results any more, scores
 * whose intervals do not overlap with those of before (with the change of rank that goes with it),
 * failures that appeared or went. Empty where there was no night before.
 */
export function changesSince(previous: Night | undefined, current: Night): string[] {
  if (previous === undefined) return [];
  const before = new Map(previous.criteria.map((entry) => [entry.criterion, entry]));
  const now = new Map(current.criteria.map((entry) => [entry.criterion, entry]));
  const both = current.criteria.flatMap((entry) => {
    const old = before.get(entry.criterion);
    return old === undefined ? [] : [{ old, entry }];
  });
  return [
    ...current.criteria.filter(({ criterion }) => !before.has(criterion)).map(newcomer),
    ...previous.criteria.filter(({ criterion }) => !now.has(criterion)).map(({ criterion }) => gone(criterion)),
    ...both.flatMap(({ old, entry }) => moved(old, entry)),
    ...current.criteria.flatMap((entry) => failures(before.get(entry.criterion)?.failed ?? 0, entry)),
  ];
}

function newcomer({ criterion, control, rank, score }: Entry): string {
  return `${criterion} is new${control ? ', a control' : ''}: rank ${rank} with a score of ${withInterval(score)}.`;
}

function gone(criterion: string): string {
  return `${criterion} has no results any more.`;
}

function moved(old: Entry, entry: Entry): string[] {
  const rose = entry.score.low > old.score.high;
  const fell = entry.score.high < old.score.low;
  if (!rose && !fell) return [];
  const rank = entry.rank === old.rank ? `stays at rank ${entry.rank}` : `went from rank ${old.rank} to ${entry.rank}`;
  const scores = `${withInterval(old.score)} to ${withInterval(entry.score)}`;
  return [`${entry.criterion} ${rank}: its score ${rose ? 'rose' : 'fell'} from ${scores}.`];
}

function failures(before: number, { criterion, failed }: Entry): string[] {
  if (failed === before) return [];
  if (failed === 0) return [`${criterion} fails no more, after ${count(before)} before.`];
  return [`${criterion} failed in ${count(failed)}, ${before === 0 ? 'none' : before} before.`];
}

function count(runs: number): string {
  return runs === 1 ? '1 run' : `${runs} runs`;
}

function withInterval({ mean, low, high }: Estimate): string {
  return `${mean.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`;
}
