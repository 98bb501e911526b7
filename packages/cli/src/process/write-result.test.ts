import { expect, test } from 'vitest';
import { writeResult, type ResultStream } from './write-result.js';

function stream(isTTY?: boolean): ResultStream & { readonly written: (string | Uint8Array)[] } {
  const written: (string | Uint8Array)[] = [];
  return { ...(isTTY === undefined ? {} : { isTTY }), written, write: (content) => written.push(content) };
}

test('text goes anywhere, bytes to files and programs', () => {
  const [terminal, pipe] = [stream(true), stream()];
  const bytes = new Uint8Array([0x50, 0x41, 0x52, 0x31]);
  writeResult(terminal, 'text');
  writeResult(pipe, 'text');
  writeResult(pipe, bytes);
  expect([terminal.written, pipe.written]).toEqual([['text'], ['text', bytes]]);
});

test('bytes do not go to a terminal', () => {
  const terminal = stream(true);
  expect(() => writeResult(terminal, new Uint8Array(4))).toThrowError(
    expect.objectContaining({
      code: 'USAGE',
      message: 'the report is a binary file, which a terminal cannot show',
      hint: expect.stringContaining('--output report.parquet'),
    }),
  );
  expect(terminal.written).toEqual([]);
});
