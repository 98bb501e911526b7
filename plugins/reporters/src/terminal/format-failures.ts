import type { Report } from '@touchstone/contract';
import { formatList } from './format-list.js';
import type { Layout } from './layout.js';

const most = 20;

/** What failed and why; the rest of long lists is counted. */
export function formatFailures(failures: Report['failures'], { width, colours }: Layout): string[] {
  if (failures.length === 0) return [];
  const items = failures.slice(0, most).map(({ trial, checkpoint, criterion, code, message }) => {
    const place = [
      trial,
      ...(checkpoint === null ? ['search'] : [`step ${checkpoint}`]),
      ...(criterion === null ? [] : [criterion]),
    ];
    return `${place.join(', ')}: ${message} (${code})`;
  });
  const rest = failures.length - most;
  if (rest > 0) items.push(`and ${rest} more: see --json`);
  return [colours.bold(colours.red(`Failures (${failures.length})`)), ...formatList(items, width)];
}
