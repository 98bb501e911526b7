import { controlRemarks } from './remarks/control-remarks.js';
import type { RemarkFacts } from './remarks/remark-facts.js';
import { rowRemarks } from './remarks/row-remarks.js';
import { seedRemarks } from './remarks/seed-remarks.js';
import { statisticsRemarks } from './remarks/statistics-remarks.js';

/** What a reader must know before believing the numbers, one sentence each, the most important first. */
export function remarksOf(facts: RemarkFacts): string[] {
  return [...controlRemarks(facts), ...seedRemarks(facts), ...rowRemarks(facts), ...statisticsRemarks(facts)];
}
