import { wrap } from '../text/wrap.js';
import type { Layout } from './layout.js';

/** An explanation below a table; no lines where the layout leaves them out. */
export function formatLegend(text: string, { width, colours, legends }: Layout): string[] {
  return legends ? wrap(text, width).map((line) => colours.dim(line)) : [];
}
