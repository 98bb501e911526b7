import { expect, test } from 'vitest';
import { compileClock } from './compile-clock.js';

const wait = (milliseconds: number) => () => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

test('leaves compiling out, also where it fails', async () => {
  const clock = compileClock();
  await clock.compiling(wait(20));
  const elapsed = clock.stopwatch();
  await clock.compiling(wait(60));
  await clock.compiling(async () => Promise.reject(new Error('refused'))).catch(() => undefined);
  expect(elapsed()).toBeLessThan(0.03);
  await wait(40)();
  expect(elapsed()).toBeGreaterThan(0.03);
});

test('gives back what the work gives', async () => {
  expect(await compileClock().compiling(async () => 42)).toBe(42);
});
