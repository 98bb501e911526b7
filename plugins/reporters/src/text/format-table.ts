import { wrap } from './wrap.js';

export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** This column is made narrower, and its cells wrapped, where the table does not fit. */
  readonly flexible?: boolean;
}

export interface Cell {
  readonly text: string;
  /** Applied to the text with its padding; must not change what is visible. */
  readonly style?: (text: string) => string;
}

const narrowest = 10;

/**
 * Lines of an aligned table, headings first. Columns are two spaces apart if that fits `width`,
 * else one. No line ends in spaces. Wider than `width` only where the flexible column would
 * become narrower than 10 characters.
 */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  styleHeading: (text: string) => string = (text) => text,
): string[] {
  const widths = columns.map(({ heading }, at) =>
    Math.max(lengthOf(heading), ...rows.map((row) => lengthOf(row[at]!.text))),
  );
  const natural = widths.reduce((sum, value) => sum + value, 0);
  const gap = natural + 2 * (columns.length - 1) <= width ? 2 : 1;
  const excess = natural + gap * (columns.length - 1) - width;
  const flexible = columns.findIndex((column) => column.flexible === true);
  if (excess > 0 && flexible >= 0) {
    widths[flexible] = Math.max(Math.min(narrowest, widths[flexible]!), widths[flexible]! - excess);
  }

  const headings = columns.map(({ heading }) => ({ text: heading, style: styleHeading }));
  return [headings, ...rows].flatMap((row) => {
    const wrapped = row.map(({ text }, at) => (at === flexible ? wrap(text, widths[at]!) : [text]));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
      const cells = row.map(({ style = unchanged }, at) => {
        const text = wrapped[at]![line] ?? '';
        const padding = ' '.repeat(Math.max(0, widths[at]! - lengthOf(text)));
        if (text.trim() === '') return ' '.repeat(widths[at]!);
        return columns[at]!.align === 'left' ? style(text) + padding : padding + style(text);
      });
      return cells.join(' '.repeat(gap)).trimEnd();
    });
  });
}

function unchanged(text: string): string {
  return text;
}

function lengthOf(text: string): number {
  return [...text].length;
}
