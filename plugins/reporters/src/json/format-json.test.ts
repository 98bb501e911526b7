import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { formatJson } from './format-json.js';

test('one pretty document that reads back the same, one newline at the end', () => {
  const text = formatJson(exampleReport);
  expect(JSON.parse(text)).toEqual(exampleReport);
  expect(text.startsWith('{\n  "schema": "touchstone.report/1",\n  "ranking": [\n')).toBe(true);
  expect(text).toMatch(/[^\n]\n$/);
});

test('control characters are escaped, not changed', () => {
  const report = { ...exampleReport, remarks: ['\u001B[2J \u009B2J \u007F'] };
  const text = formatJson(report);
  expect(text).toContain(String.raw`"\u001b[2J \u009b2J \u007f"`);
  expect(JSON.parse(text)).toEqual(report);
});

test('a number that is not finite is an error, not null', () => {
  const supernets = [{ ...exampleReport.supernets[0]!, loss: Number.NaN }];
  expect(() => formatJson({ ...exampleReport, supernets })).toThrowError(
    expect.objectContaining({ code: 'NUMERICS', message: 'the report holds NaN', where: 'loss' }),
  );
});
