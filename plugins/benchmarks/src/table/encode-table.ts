import type { TruthTable } from './truth-table.js';
import { validateTable } from './validate-table.js';

/**
 * The text of a table's file. Equal tables give equal text, whatever the order of their keys; one line
 * for each architecture, sorted by its string, so that differences between versions read well.
 * Throws TouchstoneError `DATA` on a table that could not be read back.
 */
export function encodeTable(table: TruthTable): string {
  validateTable(table, 'table to be written');
  const { schema, space, dataset, protocol, seeds, provenance, architectures } = table;
  const head = Object.entries({ schema, space, dataset, protocol, seeds, provenance });
  const entries = Object.entries(sortKeys(architectures));
  return [
    '{',
    ...head.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(sortKeys(value))},`),
    '  "architectures": {',
    entries.map(([key, entry]) => `    ${JSON.stringify(key)}: ${JSON.stringify(entry)}`).join(',\n'),
    '  }',
    '}',
    '',
  ].join('\n');
}

function sortKeys<T>(value: T): T;
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => sortKeys(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
