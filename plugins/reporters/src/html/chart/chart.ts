import type { Markup, MarkupValue } from '../markup/markup.js';
import { markup } from '../markup/markup.js';

export interface ChartOptions {
  readonly width: number;
  readonly height: number;
  /** What a reader who does not see it must know. */
  readonly label: string;
  /** `wide` charts scroll in their box on a phone instead of shrinking. */
  readonly wide?: boolean;
}

/** An SVG drawing that scales with its box. */
export function chart({ width, height, label, wide = false }: ChartOptions, content: MarkupValue): Markup {
  const drawing = markup`<svg class="${wide ? 'chart wide' : 'chart'}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">${content}</svg>`;
  return wide ? markup`<div class="scroll" tabindex="0" role="region" aria-label="${label}">${drawing}</div>` : drawing;
}
