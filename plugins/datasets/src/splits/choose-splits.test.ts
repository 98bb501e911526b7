import { createRng } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import type { PublishedHalves } from './halves.js';
import { chooseSplits, type SplitChoice } from './choose-splits.js';

const files = { training: 40, test: 20, labels: Uint8Array.from({ length: 60 }, (_, index) => index % 2) };
// Bit masks: the first 20 of 40, and the first 12 of 20.
const trainingHalves: PublishedHalves = { divides: 'training', training: 40, test: 20, first: mask(20, 40) };
const testHalves: PublishedHalves = { divides: 'test', training: 40, test: 20, first: mask(12, 20) };
const sizes = { searchTrain: 8, searchValid: 10, searchScore: 6, train: 20, valid: 12, test: 8 };
const defaults: SplitChoice = { splits: 'published', scoreOn: 'held-out', ...sizes };

function choose(halves: PublishedHalves, changes: Partial<SplitChoice> = {}, seed = 0) {
  const { splits, notes } = chooseSplits(files, halves, { ...defaults, ...changes }, createRng(seed));
  const sets = Object.fromEntries(Object.entries(splits).map(([name, { indices }]) => [name, new Set(indices)]));
  return { splits, notes, sets };
}

function mask(ones: number, of: number): string {
  const bits = Buffer.alloc(Math.ceil(of / 8));
  for (let index = 0; index < ones; index++) bits[index >> 3]! |= 0x80 >> (index & 7);
  return bits.toString('base64');
}

const within = (part: Set<number>, whole: Set<number>): boolean => [...part].every((index) => whole.has(index));
const common = (first: Set<number>, second: Set<number>): number =>
  [...first].filter((index) => second.has(index)).length;
const range = (from: number, to: number): Set<number> =>
  new Set(Array.from({ length: to - from }, (_, at) => from + at));

describe.each([
  ['halves of the training files', trainingHalves, range(0, 20), range(20, 40), range(40, 60)],
  ['halves of the test files', testHalves, range(0, 40), range(40, 52), range(52, 60)],
])('published %s', (_, halves, trainPool, validPool, testPool) => {
  test('each split comes from its part, with its size and labels', () => {
    const { splits, sets } = choose(halves);
    expect(within(sets['train']!, trainPool)).toBe(true);
    expect(within(sets['valid']!, validPool)).toBe(true);
    expect(within(sets['test']!, testPool)).toBe(true);
    expect(Object.values(sets).map(({ size }) => size)).toEqual([20, 12, 8, 8, 10, 6]);
    for (const { indices, labels } of Object.values(splits)) {
      expect([...labels]).toEqual([...indices].map((index) => index % 2));
    }
  });

  test('search-train and search-score are apart in train, search-valid is in valid', () => {
    const { sets, notes } = choose(halves);
    expect(within(sets['search-train']!, sets['train']!) && within(sets['search-score']!, sets['train']!)).toBe(true);
    expect(common(sets['search-train']!, sets['search-score']!)).toBe(0);
    expect(within(sets['search-valid']!, sets['valid']!)).toBe(true);
    expect(notes).toEqual([
      expect.stringContaining("(NAS-Bench-201's)"),
      'search-valid is part of valid',
      'search-score: 6 images of train that search-train does without',
    ]);
  });

  test('scoring on search-valid leaves all of train to the search', () => {
    const { sets } = choose(halves, { scoreOn: 'search-valid', searchTrain: 20 });
    expect(sets['search-train']).toEqual(sets['train']);
    expect(within(sets['search-score']!, sets['search-valid']!)).toBe(true);
  });

  test('the seed decides what smaller splits hold', () => {
    expect(choose(halves).splits).toEqual(choose(halves).splits);
    expect(choose(halves, {}, 1).sets['search-train']).not.toEqual(choose(halves).sets['search-train']);
  });
});

test('drawn: all search splits are apart in train, valid and test elsewhere', () => {
  const { sets, notes } = choose(trainingHalves, { splits: 'drawn', train: 26 });
  const searched = ['search-train', 'search-valid', 'search-score'].map((name) => sets[name]!);
  expect(searched.every((set) => within(set, sets['train']!))).toBe(true);
  expect(new Set(searched.flatMap((set) => [...set])).size).toBe(24);
  expect(common(sets['train']!, sets['valid']!)).toBe(0);
  expect(within(sets['valid']!, range(0, 40)) && within(sets['test']!, range(40, 60))).toBe(true);
  expect(notes[0]).toBe('splits drawn by seed');
});

describe('sizes that do not fit are errors that name the option, what is asked and what there is', () => {
  test.each([
    [
      { train: 21 },
      'train (21) asks for 21 images, the first half of the training files has 20',
      'dataset option train',
    ],
    [
      { valid: 21 },
      'valid (21) asks for 21 images, the second half of the training files has 20',
      'dataset option valid',
    ],
    [{ test: 21 }, 'test (21) asks for 21 images, the test files have 20', 'dataset option test'],
    [
      { searchTrain: 15 },
      'searchTrain (15) and searchScore (6) together ask for 21 images, train has 20',
      'dataset options searchTrain, searchScore',
    ],
    [{ searchValid: 13 }, 'searchValid (13) asks for 13 images, valid has 12', 'dataset option searchValid'],
    [
      { scoreOn: 'search-valid', searchScore: 11 },
      'searchScore (11) asks for 11 images, search-valid has 10',
      'dataset option searchScore',
    ],
    [
      { splits: 'drawn', train: 29 },
      'train (29) and valid (12) together ask for 41 images, the training files have 40',
      'dataset options train, valid',
    ],
    [
      { splits: 'drawn', scoreOn: 'search-valid' },
      'drawn splits do not overlap: scoring on search-valid is not possible',
      'dataset option scoreOn',
    ],
  ] as const)('%j', (changes, message, where) => {
    expect(() => choose(trainingHalves, changes)).toThrow(expect.objectContaining({ code: 'CONFIG', message, where }));
  });
});
