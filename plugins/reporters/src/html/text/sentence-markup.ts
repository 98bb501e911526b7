import type { Sentence } from '../../content/sentence.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import { intervalText } from './interval-text.js';
import { numberText } from './number-text.js';

/** A sentence in the page's type: names bold, numbers with a real minus. */
export function sentenceMarkup(sentence: Sentence): Markup {
  const parts = sentence.map((part) => {
    if (typeof part === 'string') return part;
    if ('criterion' in part) return markup`<strong>${part.criterion}</strong>`;
    return 'value' in part ? numberText(part.value) : intervalText(part.interval);
  });
  return markup`${parts}`;
}
