import type { Report } from '@touchstone/contract';
import { formatList } from './format-list.js';
import type { Layout } from './layout.js';

/** What a reader must know about the numbers, and what the dataset has to say. */
export function formatRemarks({ remarks, provenance }: Report, { width, colours }: Layout): string[] {
  const items = [...remarks, ...provenance.dataset.notes.map((note) => `${provenance.dataset.name}: ${note}`)];
  if (items.length === 0) return [];
  return [colours.bold('Remarks'), ...formatList(items, width)];
}
