import type { Sentence } from '../../content/sentence.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import { sentenceMarkup } from '../text/sentence-markup.js';

export interface VerdictText {
  /** Set large. */
  readonly outcome: Sentence;
  readonly context: readonly (Sentence | null)[];
  /** What the numbers are. */
  readonly numbers: string;
  readonly size?: 'small' | undefined;
}

/** The sentences of a verdict as paragraphs. */
export function verdictText({ outcome, context, numbers, size }: VerdictText): Markup {
  const said = context
    .filter((sentence) => sentence !== null)
    .map((sentence, at) => markup`${at > 0 && ' '}${sentenceMarkup(sentence)}`);
  return markup`<p class="${size === undefined ? 'lead' : `lead ${size}`}">${sentenceMarkup(outcome)}</p>${
    said.length > 0 && markup`<p class="context">${said}</p>`
  }<p class="muted">${numbers}</p>`;
}
