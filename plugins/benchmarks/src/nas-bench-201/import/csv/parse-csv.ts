import { TouchstoneError } from '@touchstone/contract';

export interface CsvRow {
  /** As in `file.csv:17`, for errors. */
  readonly where: string;
  /** Text of a column; throws TouchstoneError `DATA` where the table has no such column. */
  text(column: string): string;
  /** Number of a column; undefined where it is empty. Throws TouchstoneError `DATA` on other text. */
  number(column: string): number | undefined;
}

export interface Csv {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/**
 * Parses a table of comma-separated values without quotes, first line the columns.
 * Throws TouchstoneError `DATA` on a line with another number of values.
 */
export function parseCsv(text: string, where: string): Csv {
  const [first = '', ...lines] = text.split(/\r?\n/);
  const columns = first.split(',').map((column) => column.trim());
  const places = new Map(columns.map((column, place) => [column, place]));
  const rows = lines.flatMap((line, index): CsvRow[] => {
    if (line === '') return [];
    const place = `${where}:${index + 2}`;
    const values = line.split(',');
    if (values.length !== columns.length) {
      const message = `the line has ${values.length} values where the table has ${columns.length} columns`;
      throw new TouchstoneError('DATA', message, { where: place, hint: 'The file may be cut off: get it again.' });
    }
    return [row(values, places, place)];
  });
  return { columns, rows };
}

function row(values: readonly string[], places: ReadonlyMap<string, number>, where: string): CsvRow {
  function text(column: string): string {
    const place = places.get(column);
    if (place !== undefined) return values[place]!.trim();
    throw new TouchstoneError('DATA', `the table has no column "${column}"`, { where });
  }
  return {
    where,
    text,
    number(column) {
      const value = text(column);
      if (value === '') return undefined;
      const number = Number(value);
      if (Number.isFinite(number)) return number;
      throw new TouchstoneError('DATA', `"${value}" is no number`, { where: `${where}, column "${column}"` });
    },
  };
}
