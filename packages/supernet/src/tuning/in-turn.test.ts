import { expect, test } from 'vitest';
import { inTurn } from './in-turn.js';

test('one after the other, also after a failure, each with its own result', async () => {
  const queue = inTurn();
  const seen: string[] = [];
  const work = (name: string, wait: number) => async (): Promise<string> => {
    seen.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, wait));
    seen.push(`${name} ends`);
    if (name === 'b') throw new Error('b failed');
    return name;
  };
  const results = await Promise.allSettled([queue(work('a', 9)), queue(work('b', 5)), queue(work('c', 1))]);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(results[2]).toMatchObject({ value: 'c' });
});
