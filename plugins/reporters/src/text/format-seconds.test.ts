import { expect, test } from 'vitest';
import { formatSeconds } from './format-seconds.js';

test('no more digits than a table needs', () => {
  expect([0, 0.1234, 9.994, 9.996, 99.94, 99.96, 1234.5].map(formatSeconds)).toEqual([
    '0.00',
    '0.12',
    '9.99',
    '10.0',
    '99.9',
    '100',
    '1235',
  ]);
});
