import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { readNights } from './read-nights.js';

const night = (date: string): object => ({
  schema: 'touchstone.night/1',
  date,
  criteria: [{ criterion: 'a', control: false, rank: 1, score: { mean: 1, low: 0, high: 2 }, runs: 5, failed: 0 }],
});

it('oldest first; other files are none; none where there is no directory', async () => {
  const directory = temporaryDirectory({
    '2026-02-01.json': JSON.stringify(night('2026-02-01')),
    '2026-01-31.json': JSON.stringify(night('2026-01-31')),
    'notes.txt': 'hello',
  });
  const nights = await readNights(directory);
  expect(nights.map(({ date }) => date)).toEqual(['2026-01-31', '2026-02-01']);
  expect(nights[0]).toEqual({ ...night('2026-01-31'), schema: undefined });
  expect(await readNights(path.join(directory, 'absent'))).toEqual([]);
});

it.each([
  ['not JSON', '{', /JSON/],
  ['of another date', JSON.stringify(night('2026-01-30')), /it is of 2026-01-30$/],
  ['malformed', JSON.stringify({ ...night('2026-01-31'), criteria: [{}] }), /\/criteria\/0 must have/],
  ['of another version', JSON.stringify({ ...night('2026-01-31'), schema: 'touchstone.night/9' }), /\/schema must be/],
])('refuses a file that is %s', async (_, content, message) => {
  const directory = temporaryDirectory({ '2026-01-31.json': content });
  await expect(readNights(directory)).rejects.toMatchObject({
    code: 'DATA',
    where: path.join(directory, '2026-01-31.json'),
    message: expect.stringMatching(message),
  });
});
