import { createRng } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import { letterDisplay } from './letter-display.js';

const among =
  (...pairs: [number, number][]) =>
  (i: number, j: number): boolean =>
    pairs.some(([a, b]) => a === i && b === j);

const share = (a: string, b: string): boolean => [...a].some((letter) => b.includes(letter));

describe('letterDisplay', () => {
  it('gives two letters to one that ties with two that differ', () => {
    expect(letterDisplay(3, among([0, 2]))).toEqual({ letters: ['a', 'ab', 'b'], complete: true });
  });

  it('is right where differences are not in order of rank', () => {
    // The middle one differs from both others, which few seeds can bring about.
    expect(letterDisplay(3, among([0, 1], [1, 2])).letters).toEqual(['a', 'b', 'a']);
  });

  it('is one letter without differences and one each with all', () => {
    expect(letterDisplay(3, () => false).letters).toEqual(['a', 'a', 'a']);
    expect(letterDisplay(3, () => true).letters).toEqual(['a', 'b', 'c']);
    expect(letterDisplay(0, () => true).letters).toEqual([]);
  });

  it('lets items share a letter if and only if they do not differ', () => {
    const rng = createRng('letters');
    const values = Array.from({ length: 60 }, () => 10 * rng.uniform()).sort((a, b) => b - a);
    const noise = values.map(() => values.map(() => rng.uniform()));
    const differ = (i: number, j: number): boolean => values[i]! - values[j]! + noise[i]![j]! > 3;
    const { letters, complete } = letterDisplay(60, differ);
    expect(complete).toBe(true);
    for (let i = 0; i < 60; i++) {
      for (let j = i + 1; j < 60; j++) expect(share(letters[i]!, letters[j]!)).toBe(!differ(i, j));
    }
  });

  it('falls back to runs of ranks, of which no two members differ', () => {
    const differ = (i: number, j: number): boolean => (j === i + 1 && i % 2 === 0) || j - i > 30;
    const { letters, complete } = letterDisplay(400, differ);
    expect(complete).toBe(false);
    for (let i = 0; i < 400; i++) {
      expect(letters[i]).not.toBe('');
      for (let j = i + 1; j < 400; j++) if (differ(i, j)) expect(share(letters[i]!, letters[j]!)).toBe(false);
    }
  });

  it('letters a thousand with more than a hundred overlapping groups', () => {
    const { letters, complete } = letterDisplay(1000, (i, j) => j - i > 100);
    expect(complete).toBe(false);
    expect(letters).toHaveLength(1000);
  });
});
