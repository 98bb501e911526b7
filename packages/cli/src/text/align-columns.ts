/**
 * Rows of cells as lines with aligned columns, two spaces apart. No line ends in spaces.
 * @param right columns whose cells are aligned to the right
 */
export function alignColumns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => lengthOf(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const padding = ' '.repeat(widths[at]! - lengthOf(cell));
        return right.includes(at) ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd(),
  );
}

function lengthOf(text: string): number {
  return [...text].length;
}
