import { probabilityText } from './probability-text.js';

/** `p = 0.031`, `p < 0.001`. */
export function probabilityEquation(p: number): string {
  const text = probabilityText(p);
  return text.startsWith('<') ? `p ${text}` : `p = ${text}`;
}
