import type { Markup, MarkupValue } from '../markup/markup.js';
import { markup } from '../markup/markup.js';

/** A drawing with its title above and what it shows, in words, below. */
export function figure(
  title: string,
  content: MarkupValue,
  caption: MarkupValue,
  options: { readonly className?: string } = {},
): Markup {
  return markup`<figure class="${`figure ${options.className ?? ''}`.trim()}">
<h3>${title}</h3>
${content}
<figcaption>${caption}</figcaption>
</figure>`;
}
