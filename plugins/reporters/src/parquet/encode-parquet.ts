import type { Report } from '@touchstone/contract';
import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';
import { selectionColumns } from '../table/selection-columns.js';
import { selectionRows } from '../table/selection-rows.js';

const types = { text: 'STRING', integer: 'INT64', number: 'DOUBLE', boolean: 'BOOLEAN' } as const;

/**
 * The selections of a report as a Parquet file: columns and values as in the CSV, typed (texts UTF-8,
 * integers 64 bits, numbers 64-bit floats), Snappy-compressed. The metadata hold the report's schema
 * and time. Throws what `selectionRows` throws.
 */
export function encodeParquet(report: Report): Uint8Array {
  const writer = new ByteWriter();
  // The writer is synchronous, so there is no promise to wait for.
  void parquetWriteRows({
    writer,
    rows: recordsOf(report),
    columns: selectionColumns.map(({ name, type }) => ({ name, type: types[type] })),
    createdBy: 'touchstone',
    kvMetadata: [
      { key: 'touchstone.schema', value: report.schema },
      { key: 'touchstone.createdAt', value: report.createdAt },
    ],
  });
  return writer.getBytes();
}

function* recordsOf(report: Report): Generator<Record<string, unknown>> {
  for (const cells of selectionRows(report)) {
    const record: Record<string, unknown> = {};
    for (const [at, { name, type }] of selectionColumns.entries()) {
      const cell = cells[at]!;
      record[name] = type === 'integer' && typeof cell === 'number' ? BigInt(cell) : cell;
    }
    yield record;
  }
}
