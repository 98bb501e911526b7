import { TouchstoneError } from '@touchstone/contract';

export interface ClassImages {
  /** Images × pixels. */
  readonly images: Uint8Array;
  /** Rows that are no image. */
  readonly malformed: number;
}

/**
 * The images of one JSON file `{ "data": [[…], …] }`. A row counts when it is `pixels` integers of
 * 0 … 255; others are left out and counted.
 * Throws TouchstoneError `DATA` where the text is not of this form.
 */
export function parseClass(text: string, pixels: number, file: string): ClassImages {
  const rows = rowsOf(text, file);
  const images = new Uint8Array(rows.length * pixels);
  let good = 0;
  for (const row of rows) {
    if (!isImage(row, pixels)) continue;
    images.set(row, good * pixels);
    good++;
  }
  return { images: images.slice(0, good * pixels), malformed: rows.length - good };
}

function rowsOf(text: string, file: string): readonly unknown[] {
  const hint = 'The package fashion-mnist is damaged: reinstall the dependencies.';
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new TouchstoneError('DATA', 'not a JSON file', { where: file, hint, cause });
  }
  const rows = typeof parsed === 'object' && parsed !== null && 'data' in parsed ? parsed.data : undefined;
  if (!Array.isArray(rows)) throw new TouchstoneError('DATA', 'no array under the key "data"', { where: file, hint });
  return rows;
}

function isImage(row: unknown, pixels: number): row is number[] {
  return (
    Array.isArray(row) &&
    row.length === pixels &&
    row.every((value) => Number.isInteger(value) && value >= 0 && value <= 255)
  );
}
