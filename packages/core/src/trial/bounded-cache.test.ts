import { describe, expect, it } from 'vitest';
import { createBoundedCache } from './bounded-cache.js';

describe('createBoundedCache', () => {
  it('makes a value once and drops the least recently used one', async () => {
    const happened: string[] = [];
    const cache = createBoundedCache<string>(2, async (value) => void happened.push(`dispose ${value}`));
    const get = (key: string): Promise<string> =>
      cache.obtain(key, async () => {
        happened.push(`make ${key}`);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await get(key)).toBe(key);
    expect(happened).toEqual(['make a', 'make b', 'dispose b', 'make c', 'dispose c', 'make b']);
  });

  it('tries again after a failure', async () => {
    const cache = createBoundedCache<number>(1, async () => {});
    await expect(cache.obtain('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.obtain('a', async () => 1)).toBe(1);
  });
});
