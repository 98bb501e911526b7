import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { hostileReport } from '../fixtures/hostile-report.js';
import { selectionColumns } from '../table/selection-columns.js';
import { selectionRows } from '../table/selection-rows.js';
import { encodeParquet } from './encode-parquet.js';

/** The bytes alone, without what the writer has allocated besides. */
function fileOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

test.each([
  ['the example', exampleReport],
  ['hostile texts', hostileReport],
])('%s reads back with the values of the table', async (_, report) => {
  const rows = await parquetReadObjects({ file: fileOf(encodeParquet(report)) });
  const expected = [...selectionRows(report)].map((cells) =>
    Object.fromEntries(
      selectionColumns.map(({ name, type }, at) => [
        name,
        type === 'integer' ? BigInt(cells[at] as number) : cells[at],
      ]),
    ),
  );
  expect(rows).toEqual(expected);
  expect(rows).toHaveLength(24);
});

test('columns are typed, the metadata tell the schema', () => {
  const metadata = parquetMetadata(fileOf(encodeParquet(exampleReport)));
  const types = new Map(
    metadata.schema.slice(1).map(({ name, type, converted_type }) => [name, converted_type ?? type]),
  );
  expect([...types.keys()]).toEqual(selectionColumns.map(({ name }) => name));
  expect(['criterion', 'control', 'seed', 'test_accuracy', 'tie_group'].map((name) => types.get(name))).toEqual([
    'UTF8',
    'BOOLEAN',
    'INT64',
    'DOUBLE',
    'UTF8',
  ]);
  expect(metadata.key_value_metadata).toEqual([
    { key: 'touchstone.schema', value: 'touchstone.report/2' },
    { key: 'touchstone.createdAt', value: '2024-01-02T03:04:05.000Z' },
  ]);
  expect(metadata.created_by).toBe('touchstone');
});

test('columns that are null throughout, and no rows at all', async () => {
  const ranking = exampleReport.ranking.filter(({ control }) => control);
  const rows = await parquetReadObjects({ file: fileOf(encodeParquet({ ...exampleReport, ranking })) });
  expect(new Set(rows.map((row) => row['tie_group']))).toEqual(new Set([null]));
  const empty = parquetMetadata(fileOf(encodeParquet({ ...exampleReport, ranking: [] })));
  expect([empty.num_rows, empty.schema.length]).toEqual([0n, 1 + selectionColumns.length]);
});

test('the largest safe seed survives', async () => {
  const [entry] = exampleReport.ranking;
  const selections = [{ ...entry!.selections[0]!, seed: Number.MAX_SAFE_INTEGER }];
  const file = fileOf(encodeParquet({ ...exampleReport, ranking: [{ ...entry!, selections }] }));
  expect((await parquetReadObjects({ file }))[0]?.['seed']).toBe(9_007_199_254_740_991n);
});
