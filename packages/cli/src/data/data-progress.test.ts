import type { ReporterOutput } from '@touchstone/contract';
import type { DataProgress } from '@touchstone/core/data';
import { expect, test } from 'vitest';
import { dataProgress } from './data-progress.js';

function show(interactive: boolean, steps: readonly DataProgress[]): string {
  let written = '';
  let time = 0;
  const output: ReporterOutput = {
    stdout: () => {},
    stderr: (text) => void (written += text),
    interactive,
    colour: false,
    columns: 80,
  };
  const progress = dataProgress(output, () => (time += 150));
  for (const step of steps) progress(step);
  return written;
}

const download = (done: number): DataProgress => ({ doing: 'download', name: 'a', done: done * 1e6, total: 8e6 });

test('a line every quarter where there is no terminal', () => {
  expect(show(false, [0, 1, 2, 3, 4, 5, 6, 7, 8].map(download))).toBe(
    'a: 2.0 of 8.0 MB\na: 4.0 of 8.0 MB\na: 6.0 of 8.0 MB\na: 8.0 of 8.0 MB\n',
  );
});

test('one line that is redrawn on a terminal, but not for every piece', () => {
  expect(show(true, [0, 1, 2, 3, 8].map(download))).toBe(
    ['a: 0.0 of 8.0 MB', 'a: 2.0 of 8.0 MB', 'a: 8.0 of 8.0 MB\n'].map((text) => `\r\u001B[2K${text}`).join(''),
  );
});

test('a source of several files is counted in files, of one file nothing is said', () => {
  const read = (done: number, total: number): DataProgress => ({ doing: 'read', name: 'NATS', done, total });
  expect(show(false, [read(0, 2), read(1, 2), read(2, 2)])).toBe('NATS: 1 of 2 files\nNATS: 2 of 2 files\n');
  expect(show(false, [read(0, 1), read(1, 1)])).toBe('');
});
