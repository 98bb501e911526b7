import { numberText } from './number-text.js';

/** A difference: always with its sign, except for 0. */
export function signedText(value: number, decimals = 1): string {
  const text = numberText(value, decimals);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}
