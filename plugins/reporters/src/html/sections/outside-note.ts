import type { RankingEntry } from '@touchstone/contract';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import { listText } from '../text/list-text.js';
import { numberText } from '../text/number-text.js';

/** Names the controls that are too far off to be drawn, with their accuracy. */
export function outsideNote(entries: readonly RankingEntry[]): Markup | null {
  if (entries.length === 0) return null;
  const names = entries.map(({ criterion, testAccuracy }) => `${criterion} (${numberText(testAccuracy.mean)} %)`);
  return markup` Below the frame: ${listText(names, 12)}.`;
}
