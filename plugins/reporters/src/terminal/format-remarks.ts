import type { Report } from '@touchstone/contract';
import { allRemarks } from '../content/all-remarks.js';
import { formatList } from './format-list.js';
import type { Layout } from './layout.js';

/** What a reader must know about the numbers, and what the datasets have to say. */
export function formatRemarks(report: Report, { width, colours }: Layout): string[] {
  const items = allRemarks(report);
  if (items.length === 0) return [];
  return [colours.bold('Remarks'), ...formatList(items, width)];
}
