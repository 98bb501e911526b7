import { expect, test } from 'vitest';
import { formatForecast } from './format-forecast.js';

const setting = {
  suite: 'quick',
  group: 'micro · fashion-mnist · darts-first-order',
  searches: 4,
  steps: 39_000,
  rows: 120,
  workers: 2,
  secondsPerStep: 3.2,
  secondsPerEvaluation: 0.0471,
  secondsPerGateGradient: 0.1,
  seconds: 249_600,
  uncounted: [],
} as const;

const forecast = {
  schema: 'touchstone.forecast/2',
  settings: [setting],
  seconds: 249_600,
  peakMemoryBytes: 2_740_000_000,
  broken: [],
} as const;

const costs = [
  'searches         4 × 39000 steps',
  'rows to score    120',
  'workers          2',
  '',
  'a search step    3.20 s',
  'an evaluation    47.1 ms',
  'a gate gradient  100 ms',
  '',
];

test('plan, costs, time and memory', () => {
  expect(formatForecast(forecast)).toBe(
    [
      ...costs,
      'time             about 2.9 days with all workers busy',
      'memory           about 2.7 GB for each worker',
      '',
    ].join('\n'),
  );
});

test('of several settings each, then all; what is left out', () => {
  const other = { ...setting, suite: './own.json', group: 'other', seconds: 600 };
  const broken = [{ criterion: 'mine', code: 'CONFIG', message: 'unknown \u001B[2J' }] as const;
  expect(formatForecast({ ...forecast, settings: [setting, other], seconds: 250_200, broken })).toBe(
    [
      'suite quick: micro · fashion-mnist · darts-first-order',
      ...costs,
      'time             about 2.9 days',
      '',
      'suite ./own.json: other',
      ...costs,
      'time             about 10 min',
      '',
      'time             about 2.9 days for all 2 with all workers busy',
      'memory           about 2.7 GB for each worker',
      'left out         mine: unknown \uFFFD[2J',
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

test('criteria whose cost is not known are named', () => {
  const settings = [{ ...setting, uncounted: ['darts-pt', 'te-nas'] }] as const;
  expect(formatForecast({ ...forecast, settings })).toContain('\nnot in the time  darts-pt, te-nas\n');
});
