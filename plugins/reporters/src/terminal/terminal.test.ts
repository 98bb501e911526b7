import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { exampleStart } from '../fixtures/example-start.js';
import { plainLayout } from '../fixtures/plain-layout.js';
import { recorder } from '../fixtures/recorder.js';
import { formatReport } from './format-report.js';
import { terminal } from './terminal.js';

test('progress on stderr, results on stdout', async () => {
  const output = recorder();
  const reporter = terminal.create(output, { progress: true, results: true });
  await reporter.onRunStart?.(exampleStart);
  await reporter.onRunEnd?.(exampleReport);
  expect(output.err).toEqual([
    'suite quick: 5 searches × 5 checkpoints × 2 criteria on 2 workers\n',
    '.touchstone already holds 1 search and 10 rows of it\n',
  ]);
  expect(output.out).toEqual([formatReport(exampleReport, '.touchstone', plainLayout)]);
});

test('either can be left out', async () => {
  const output = recorder();
  const quiet = terminal.create(output, { progress: false, results: true });
  await quiet.onRunStart?.(exampleStart);
  await quiet.onRunEnd?.(exampleReport);
  expect([output.out.length, output.err.length]).toEqual([1, 0]);

  const progressOnly = terminal.create(output, { progress: true, results: false });
  await progressOnly.onRunStart?.(exampleStart);
  await progressOnly.onRunEnd?.(exampleReport);
  expect([output.out.length, output.err.length]).toEqual([1, 2]);
});

test('what plugins say cannot control the terminal', async () => {
  const output = recorder();
  const reporter = terminal.create(output, { progress: true, results: true });
  await reporter.onRunStart?.({ ...exampleStart, suite: 'evil\u001B[2J' });
  await reporter.onTrialEvent?.({
    event: { type: 'trial-failed', trial: 'seed 1', message: 'no\u009B2J\nway' },
    done: 0.1,
    elapsedSeconds: 1,
    remainingSeconds: undefined,
  });
  await reporter.onRunEnd?.({ ...exampleReport, remarks: ['\u001B]0;title\u0007'] });
  const printed = [...output.out, ...output.err].join('');
  expect(printed).not.toMatch(/[^\P{Cc}\n]/u);
  expect(output.err).toContain('seed 1 failed: no\uFFFD2J way\n');
});

test('colours only where they are welcome; no wider than the terminal', async () => {
  const coloured = recorder({ colour: true, columns: 300 });
  await terminal.create(coloured, { progress: false, results: true }).onRunEnd?.(exampleReport);
  expect(coloured.out[0]).toContain('\u001B[1mTouchstone 0.1.0\u001B[22m');
});
