import { expect, test } from 'vitest';
import { chargedMemo } from './charged-memo.js';
import { compileClock } from './compile-clock.js';

const passes = { forwardPasses: 3, backwardPasses: 1 };

test('computes once and charges everyone', async () => {
  const memo = chargedMemo(compileClock());
  let computed = 0;
  const compute = async (): Promise<number> => {
    computed += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return 42;
  };
  const [first, second] = [memo.meter(), memo.meter()];
  expect(first.charge(await memo.run('loss', passes, compute))).toBe(42);
  expect(second.charge(await memo.run('loss', passes, compute))).toBe(42);
  expect(computed).toBe(1);
  expect(second.cost()).toEqual(first.cost());
  expect(second.cost()).toMatchObject(passes);
  expect(second.cost().seconds).toBeGreaterThan(0.003);
});

test('runs at the same time share one computation', async () => {
  const memo = chargedMemo(compileClock());
  let computed = 0;
  const compute = async (): Promise<number> => ++computed;
  const results = await Promise.all([memo.run('a', passes, compute), memo.run('a', passes, compute)]);
  expect(results.map(({ value }) => value)).toEqual([1, 1]);
});

test('adds up what one criterion asks for, and starts every meter at nothing', async () => {
  const memo = chargedMemo(compileClock());
  const meter = memo.meter();
  for (const key of ['a', 'b', 'a']) meter.charge(await memo.run(key, passes, async () => key));
  expect(meter.cost()).toMatchObject({ forwardPasses: 9, backwardPasses: 3 });
  expect(memo.meter().cost()).toEqual({ forwardPasses: 0, backwardPasses: 0, seconds: 0 });
});
