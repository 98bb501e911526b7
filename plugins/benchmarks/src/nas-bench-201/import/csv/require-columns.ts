import { TouchstoneError } from '@touchstone/contract';

/** Throws TouchstoneError `DATA` that names the required columns which a table lacks. */
export function requireColumns(columns: readonly string[], required: readonly string[], where: string): void {
  const absent = required.filter((column) => !columns.includes(column));
  if (absent.length === 0) return;
  const names = absent.map((column) => `"${column}"`).join(', ');
  throw new TouchstoneError('DATA', `the CSV has no column ${names}`, {
    where,
    hint: `It has: ${columns.join(', ')}.`,
  });
}
