import type { RegisteredPlugin } from '@touchstone/core';
import { alignColumns } from '../text/align-columns.js';

/** What stands behind the names of criteria, aligned: a heading, then a line for each. */
export function criterionColumns(criteria: readonly RegisteredPlugin[]): string[] {
  const rows = criteria.map((plugin) => [
    plugin.family ?? '–',
    plugin.costClass ?? '–',
    plugin.needs === undefined || plugin.needs.length === 0 ? '–' : plugin.needs.join(', '),
  ]);
  return alignColumns([['family', 'cost', 'needs'], ...rows]);
}
