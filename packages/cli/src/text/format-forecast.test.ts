import { expect, test } from 'vitest';
import { formatForecast } from './format-forecast.js';

const forecast = {
  schema: 'touchstone.forecast/1',
  searches: 4,
  steps: 39_000,
  rows: 120,
  workers: 2,
  secondsPerStep: 3.2,
  secondsPerEvaluation: 0.0471,
  secondsPerGateGradient: 0.1,
  seconds: 249_600,
  peakMemoryBytes: 2_740_000_000,
} as const;

test('plan, costs, time and memory', () => {
  expect(formatForecast(forecast)).toBe(
    [
      'searches         4 × 39000 steps',
      'rows to score    120',
      'workers          2',
      '',
      'a search step    3.20 s',
      'an evaluation    47.1 ms',
      'a gate gradient  100 ms',
      '',
      'time             about 2.9 days with all workers busy',
      'memory           about 2.7 GB for each worker',
      '',
    ].join('\n'),
  );
});

test.each([
  [89.2, '90 s'],
  [600, '10 min'],
  [7200, '2.0 h'],
])('%d seconds are about %s', (seconds, text) => {
  expect(formatForecast({ ...forecast, seconds })).toContain(`about ${text} with`);
});
