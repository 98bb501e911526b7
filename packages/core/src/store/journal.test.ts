import type { Row } from '@touchstone/contract';
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { failedRow } from '../fixtures/failed-row.js';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { openJournal } from './journal.js';

const row = (key: string): Row => failedRow({ key });
const setUp = (content = ''): { file: string; notices: string[]; open: () => ReturnType<typeof openJournal> } => {
  const file = path.join(temporaryDirectory({ 'store/journal.jsonl': content }), 'store/journal.jsonl');
  const notices: string[] = [];
  return { file, notices, open: () => openJournal(file, (message) => notices.push(message)) };
};

describe('openJournal', () => {
  it('begins empty in a directory that does not exist yet', async () => {
    const file = path.join(temporaryDirectory(), 'a/b/journal.jsonl');
    const journal = await openJournal(file, () => {});
    await journal.append(row('1'));
    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(row('1'))}\n`);
  });

  it('keeps rows in order, those of before first', async () => {
    const { open, notices } = setUp(`${JSON.stringify(row('1'))}\n`);
    const journal = await open();
    await Promise.all(['2', '3', '4'].map((key) => journal.append(row(key))));
    expect(journal.rows.map(({ key }) => key)).toEqual(['1', '2', '3', '4']);
    expect((await open()).rows).toEqual(journal.rows);
    expect(notices).toEqual([]);
  });

  it('removes a half-written last line with a notice, and goes on after it', async () => {
    const { file, open, notices } = setUp(`${JSON.stringify(row('1'))}\n`);
    appendFileSync(file, JSON.stringify(row('2')).slice(0, 40));
    const journal = await open();
    await journal.append(row('3'));
    expect((await open()).rows.map(({ key }) => key)).toEqual(['1', '3']);
    expect(notices).toEqual([`${file}: the last line was cut off (40 bytes) and has been removed.`]);
  });

  it('removes a last line that is whole but for its newline: nobody knows whether it is whole', async () => {
    const { open } = setUp(`${JSON.stringify(row('1'))}\n${JSON.stringify(row('2'))}`);
    expect((await open()).rows.map(({ key }) => key)).toEqual(['1']);
  });

  it.each([
    ['no JSON', '{"schema": '],
    ['another schema', JSON.stringify({ ...row('2'), schema: 'touchstone.row/9' })],
    ['no row', 'null'],
    ['no key', JSON.stringify({ schema: 'touchstone.row/2', status: 'ok' })],
  ])('names a damaged line in the middle: %s', async (_, line) => {
    const { file, open } = setUp(`${JSON.stringify(row('1'))}\n${line}\n${JSON.stringify(row('3'))}\n`);
    await expect(open()).rejects.toMatchObject({
      code: 'STORE',
      message: expect.stringContaining('line 2 is damaged'),
      where: `${file}:2`,
    });
  });

  it('says that the store cannot be read where a directory is in the way', async () => {
    const directory = temporaryDirectory({ 'journal.jsonl/x': '' });
    await expect(openJournal(path.join(directory, 'journal.jsonl'), () => {})).rejects.toMatchObject({
      code: 'STORE',
      message: 'the store cannot be read: a directory is where a file should be',
    });
  });

  it('says that the store cannot be written where a file is in the way', async () => {
    const directory = temporaryDirectory({ store: '' });
    await expect(openJournal(path.join(directory, 'store/journal.jsonl'), () => {})).rejects.toMatchObject({
      code: 'STORE',
      message: 'the store cannot be written: a file is where a directory should be',
    });
  });
});
