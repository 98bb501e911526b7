export interface MarkdownColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

/** Columns from their headings; those that end in `>` are aligned right. */
export function markdownColumns(...headings: readonly string[]): MarkdownColumn[] {
  return headings.map((heading) =>
    heading.endsWith('>') ? { heading: heading.slice(0, -1), align: 'right' } : { heading, align: 'left' },
  );
}

/** A table of GitHub-flavoured Markdown. Cells are inline Markdown of one line; pipes in them are escaped here. */
export function markdownTable(columns: readonly MarkdownColumn[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ heading }) => heading)),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((cells) => line(cells.map((cell) => cell.replaceAll('|', String.raw`\|`)))),
  ].join('\n');
}
