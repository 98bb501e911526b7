import type { Estimate } from '@touchstone/contract';

/** A part of a sentence that every output sets in its own type: names in code or bold, numbers with its minus. */
type SentencePart =
  | string
  | { readonly criterion: string }
  | { readonly value: number }
  | { readonly interval: Pick<Estimate, 'low' | 'high'> };

/** What is said, the same in every output; outputs differ in typography only. */
export type Sentence = readonly SentencePart[];
