import { expect, test } from 'vitest';
import { parseDate } from './parse-date.js';

test('dates of the calendar', () => {
  expect(parseDate('2026-01-31', '--date')).toBe('2026-01-31');
  expect(parseDate('2028-02-29', '--date')).toBe('2028-02-29');
});

test.each(['', 'today', '2026-1-31', '2026-02-30', '2026-13-01', '31-01-2026', '2026-01-31T00:00'])(
  'refuses %j',
  (text) => {
    expect(() => parseDate(text, '--date')).toThrowError(
      expect.objectContaining({ code: 'USAGE', where: 'command line, --date' }),
    );
  },
);
