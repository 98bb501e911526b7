import { describe, expect, it } from 'vitest';
import { claimNumber, freeNumbers } from './claim-number.js';

describe('claimNumber', () => {
  it('gives each thread a number of its own, again and again the same', () => {
    const owners = new Int32Array(new SharedArrayBuffer(12));
    expect([7, 4, 9, 4, 7].map((thread) => claimNumber(owners, thread))).toEqual([0, 1, 2, 1, 0]);
  });

  it('gives the number of a thread that has ended to the one that replaces it', () => {
    const owners = new Int32Array(new SharedArrayBuffer(12));
    for (const thread of [7, 4, 9]) claimNumber(owners, thread);
    freeNumbers(owners, [7, 9, 12]);
    expect([12, 7, 9].map((thread) => claimNumber(owners, thread))).toEqual([1, 0, 2]);
  });

  it('gives some number where there are more threads than numbers', () => {
    const owners = new Int32Array(new SharedArrayBuffer(8));
    for (const thread of [1, 2]) claimNumber(owners, thread);
    expect(claimNumber(owners, 5)).toBe(1);
    expect([...owners]).toEqual([1, 2]);
  });
});
