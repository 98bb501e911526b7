import type { RunProgress } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { exampleStart } from '../fixtures/example-start.js';
import { recorder } from '../fixtures/recorder.js';
import { progressDisplay } from './progress-display.js';

function step(done: number, elapsedSeconds: number): RunProgress {
  const event = { type: 'search-progress', trial: 'seed 2', step: 1, steps: 600 } as const;
  return { event, done, elapsedSeconds, remainingSeconds: undefined };
}

test('elsewhere than on a terminal: a line per 5 %, at most one a second', () => {
  const output = recorder();
  const display = progressDisplay(output);
  display.start(exampleStart);
  output.err.length = 0;
  for (let at = 0; at <= 1000; at++) display.event(step(at / 1000, at / 10));
  display.end();
  expect(output.err).toHaveLength(20);
  expect(output.err[0]).toBe('  5 %: 1 of 5 searches, 10 of 50 rows, 5.0 s elapsed\n');
  expect(output.err.at(-1)).toBe('100 %: 1 of 5 searches, 10 of 50 rows, 1 min 40 s elapsed\n');

  output.err.length = 0;
  const quick = progressDisplay(output);
  quick.start(exampleStart);
  for (let at = 0; at <= 1000; at++) quick.event(step(at / 1000, at / 500));
  expect(output.err.filter((line) => line.includes('%'))).toHaveLength(2);
});

test('on a terminal: one line, redrawn at most ten times a second, cleared at the end', () => {
  const output = recorder({ interactive: true, columns: 60 });
  const display = progressDisplay(output);
  display.start(exampleStart);
  output.err.length = 0;
  for (let at = 0; at < 1000; at++) display.event(step(at / 1000, at / 1000));
  expect(output.err).toHaveLength(10);
  for (const text of output.err) {
    expect(text.startsWith('\r\u001B[2K▕')).toBe(true);
    expect(text).not.toContain('\n');
    expect([...text].length - 5).toBeLessThan(60);
  }
  display.end();
  expect(output.err.at(-1)).toBe('\r\u001B[2K');
});

test('a failed trial is always told', () => {
  const output = recorder();
  const display = progressDisplay(output);
  display.start(exampleStart);
  display.event({ ...step(0.001, 0), event: { type: 'trial-failed', trial: 'seed 2', message: 'diverged' } });
  expect(output.err.at(-1)).toBe('seed 2 failed: diverged\n');
});

test('each setting of a run has its own progress', () => {
  const output = recorder();
  const display = progressDisplay(output);
  for (const suite of ['a', 'b']) {
    output.err.length = 0;
    display.start({ ...exampleStart, suite });
    expect(output.err[0]).toMatch(new RegExp(`^suite ${suite}: `));
    for (let at = 0; at <= 100; at++) display.event(step(at / 100, at));
    expect(output.err.filter((line) => line.includes('%:'))).toHaveLength(20);
  }
  const terminal = recorder({ interactive: true });
  const redrawn = progressDisplay(terminal);
  redrawn.start(exampleStart);
  redrawn.event(step(0.5, 1));
  redrawn.start(exampleStart);
  expect(terminal.err.at(-3)).toBe('\r\u001B[2K');
});
