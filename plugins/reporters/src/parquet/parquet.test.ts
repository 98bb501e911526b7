import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { recorder } from '../fixtures/recorder.js';
import { encodeParquet } from './encode-parquet.js';
import { parquet } from './parquet.js';

test('writes the bytes and nothing else', async () => {
  const output = recorder();
  await parquet.create(output, {}).onRunEnd?.(exampleReport);
  expect(output.bytes).toEqual([encodeParquet(exampleReport)]);
  expect(Buffer.from(output.bytes[0]!.subarray(0, 4)).toString()).toBe('PAR1');
  expect([output.out, output.err]).toEqual([[], []]);
  expect(parquet.extensions).toEqual(['parquet']);
});
