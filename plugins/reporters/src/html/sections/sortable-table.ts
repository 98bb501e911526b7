import type { Markup, MarkupValue } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { Column } from './column.js';

export interface SortableTableOptions<Row> {
  /** What the table is, for its scroll box. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Attributes by which the filter finds a row. */
  readonly attributes: (row: Row) => MarkupValue;
  /** Label of the column that the rows are in order of. */
  readonly sortedBy?: string;
}

/** A table that the page's script makes sortable; without it, it is a plain table in the given order. */
export function sortableTable<Row>({ label, columns, rows, attributes, sortedBy }: SortableTableOptions<Row>): Markup {
  const numeric = columns.map((column) => rows.some((row) => typeof column.value(row) === 'number'));
  const head = columns.map(
    (column, at) =>
      markup`<th scope="col"${numeric[at]! && markup` class="number"`} data-sort="${numeric[at]! ? 'number' : 'text'}"${
        column.descending === true && markup` data-first="descending"`
      }${column.label === sortedBy && markup` aria-sort="ascending"`} title="${column.help}">${column.label}</th>`,
  );
  const body = rows.map(
    (row) =>
      markup`<tr${attributes(row)}>${columns.map(
        (column, at) =>
          column.cell?.(row) ??
          markup`<td${numeric[at]! && markup` class="number"`} data-v="${column.value(row)}">${column.content?.(row)}</td>`,
      )}</tr>
`,
  );
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table class="sortable"><thead><tr>${head}</tr></thead><tbody>
${body}</tbody></table></div>
<details class="column-legend"><summary>What the columns mean</summary><dl>${columns.map(
    (column) => markup`<div><dt>${column.label}</dt><dd>${column.help}</dd></div>`,
  )}</dl></details>`;
}
