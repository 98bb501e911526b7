import { formatInterval } from '../text/format-interval.js';
import { formatNumber } from '../text/format-number.js';
import type { Sentence } from './sentence.js';

/**
 * A sentence as plain text.
 * @param name how a criterion's name is written
 */
export function writeSentence(sentence: Sentence, name: (criterion: string) => string = String): string {
  const texts = sentence.map((part) => {
    if (typeof part === 'string') return part;
    if ('criterion' in part) return name(part.criterion);
    return 'value' in part ? formatNumber(part.value) : formatInterval(part.interval);
  });
  return texts.join('');
}
