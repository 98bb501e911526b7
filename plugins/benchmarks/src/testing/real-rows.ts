import { readFileSync } from 'node:fs';
import { realData } from './real-data.js';

/** One line of the real table: values by column, as they are written. */
export type RealRow = Readonly<Record<string, string>>;

/** The lines of `nas-bench-201.csv`, read without any of the code under test. */
export function realRows(): RealRow[] {
  const [header, ...lines] = readFileSync(realData('nas-bench-201.csv'), 'utf8').trim().split('\n');
  const columns = header!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, place) => [columns[place]!, value])));
}

/** The operations of an architecture string, by splitting it. */
export function operationsOf(text: string): string[] {
  return text.split(/[|+]/).flatMap((token) => (token === '' ? [] : [token.split('~')[0]!]));
}
