import type { MarkupValue } from '../markup/markup.js';

/** A column of a sortable table. */
export interface Column<Row> {
  readonly label: string;
  /** One or two sentences for the legend. */
  readonly help: string;
  /** What is sorted by; null comes last. Text columns sort by their text. */
  readonly value: (row: Row) => number | string | null;
  /** Content of the cell. Absent: the cell is made by `cell` as a whole. */
  readonly content?: (row: Row) => MarkupValue;
  readonly cell?: (row: Row) => MarkupValue;
  /** Order of the first click, for columns where large is good. */
  readonly descending?: boolean;
}
