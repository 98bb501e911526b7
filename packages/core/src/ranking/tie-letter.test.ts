import { describe, expect, it } from 'vitest';
import { tieLetter } from './tie-letter.js';

describe('tieLetter', () => {
  it('is one different letter for each group', () => {
    expect([0, 25, 26, 51, 52].map(tieLetter).join('')).toBe('azAZĀ');
    const all = Array.from({ length: 5000 }, (_, group) => tieLetter(group));
    expect(new Set(all).size).toBe(5000);
    expect(all.every((letter) => [...letter].length === 1 && /^\p{L}$/u.test(letter))).toBe(true);
  });
});
