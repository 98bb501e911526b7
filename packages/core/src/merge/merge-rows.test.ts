import type { FailedRow, Row } from '@touchstone/contract';
import { expect, it } from 'vitest';
import { failedRow } from '../fixtures/failed-row.js';
import { mergeRows } from './merge-rows.js';

const failed = (key: string, message: string): FailedRow => failedRow({ key, error: { code: 'TRIAL', message } });
// Only key and status play a role here.
const ok = (key: string, architecture: string): Row => ({ key, status: 'ok', architecture }) as unknown as Row;

it('joins journals; of equal keys the last wins and stands where it was written', () => {
  const merged = mergeRows([
    [ok('a', '1'), ok('b', '1')],
    [ok('c', '2'), ok('a', '2')],
  ]);
  expect(merged).toEqual([ok('b', '1'), ok('c', '2'), ok('a', '2')]);
});

it('a failure gives way to a result, whichever came first', () => {
  expect(mergeRows([[ok('a', '1')], [failed('a', 'x')]])).toEqual([ok('a', '1')]);
  expect(mergeRows([[failed('a', 'x')], [ok('a', '2')]])).toEqual([ok('a', '2')]);
  expect(mergeRows([[failed('a', 'x')], [failed('a', 'y')]])).toEqual([failed('a', 'y')]);
});

it('is the same when done twice', () => {
  const once = mergeRows([[ok('a', '1')], [ok('b', '1'), ok('a', '2')]]);
  expect(mergeRows([once, [ok('b', '1'), ok('a', '2')]])).toEqual(once);
});
