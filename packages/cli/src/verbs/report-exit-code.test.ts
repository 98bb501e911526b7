import { expect, test } from 'vitest';
import { reportExitCode } from './report-exit-code.js';

const failure = { group: 'g', trial: 'seed 1', checkpoint: 0, criterion: 'strength', code: 'NUMERICS', message: 'NaN' };

test('1 where anything failed', () => {
  expect(reportExitCode({ trials: { ok: 5, failed: 0 }, failures: [] })).toBe(0);
  expect(reportExitCode({ trials: { ok: 4, failed: 1 }, failures: [] })).toBe(1);
  expect(reportExitCode({ trials: { ok: 5, failed: 0 }, failures: [failure] })).toBe(1);
});
