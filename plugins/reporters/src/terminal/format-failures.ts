import type { FailureEntry } from '@touchstone/contract';
import { formatList } from './format-list.js';
import type { Layout } from './layout.js';

const most = 20;

/** What failed and why: the same failure of a criterion once, with its first place and how often. */
export function formatFailures(failures: readonly FailureEntry[], { width, colours }: Layout): string[] {
  if (failures.length === 0) return [];
  const groups = new Map<string, { readonly first: FailureEntry; count: number }>();
  for (const failure of failures) {
    const key = JSON.stringify([failure.criterion, failure.code, failure.message]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: failure, count: 1 });
    else group.count++;
  }
  const items = [...groups.values()].slice(0, most).map(({ first, count }) => describe(first, count));
  const rest = groups.size - most;
  if (rest > 0) items.push(`and ${rest} other failures: see --json`);
  return [colours.bold(colours.red(`Failures (${failures.length})`)), ...formatList(items, width)];
}

function describe({ trial, checkpoint, criterion, code, message }: FailureEntry, count: number): string {
  const place = checkpoint === null ? trial : `${trial}, step ${checkpoint}`;
  const often = count === 1 ? `(${code}; ${place})` : `(${code}; ${count} times, first at ${place})`;
  return `${criterion ?? 'search'}: ${message} ${often}`;
}
