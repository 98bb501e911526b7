import { wrap } from '../text/wrap.js';

/** Lines of a list with hanging indents. */
export function formatList(items: readonly string[], width: number): string[] {
  return items.flatMap((item) => wrap(item, width - 2).map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`)));
}
