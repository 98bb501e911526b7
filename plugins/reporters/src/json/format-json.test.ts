import { expect, test } from 'vitest';
import { exampleGroup } from '../fixtures/example-group.js';
import { exampleReport } from '../fixtures/example-report.js';
import { formatJson } from './format-json.js';

test('one pretty document that reads back the same, one newline at the end', () => {
  const text = formatJson(exampleReport);
  expect(JSON.parse(text)).toEqual(exampleReport);
  expect(text.startsWith('{\n  "schema": "touchstone.report/2",\n  "createdAt": ')).toBe(true);
  expect(text).toMatch(/[^\n]\n$/);
});

test('control characters are escaped, not changed', () => {
  const report = { ...exampleReport, remarks: ['\u001B[2J \u009B2J \u007F'] };
  const text = formatJson(report);
  expect(text).toContain(String.raw`"\u001b[2J \u009b2J \u007f"`);
  expect(JSON.parse(text)).toEqual(report);
});

test('a number that is not finite is an error, not null', () => {
  const groups = [{ ...exampleGroup, randomMean: Number.NaN }];
  expect(() => formatJson({ ...exampleReport, groups })).toThrowError(
    expect.objectContaining({ code: 'NUMERICS', message: 'the report holds NaN', where: 'randomMean' }),
  );
});
