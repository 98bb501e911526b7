import { createRng, TouchstoneError } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import type { SplitSizes } from './split-sizes.js';
import { stratifiedSplits, type SplitImages } from './stratified-splits.js';

const sizes: SplitSizes = { train: 50, valid: 11, test: 22, searchTrain: 17, searchValid: 14, searchScore: 19 };
const classCounts = [30, 28, 29];
const classOf = (index: number): number => (index < 30 ? 0 : index < 58 ? 1 : 2);

function split(changes: Partial<SplitSizes> = {}, seed = 0) {
  return stratifiedSplits(classCounts, { ...sizes, ...changes }, createRng(seed));
}

function counts({ labels }: SplitImages): number[] {
  return [0, 1, 2].map((label) => labels.filter((other) => other === label).length);
}

describe('stratifiedSplits', () => {
  test('gives the sizes asked for and the labels of the images', () => {
    const splits = split();
    expect(Object.fromEntries(Object.entries(splits).map(([name, { indices }]) => [name, indices.length]))).toEqual({
      train: 50,
      valid: 11,
      test: 22,
      'search-train': 17,
      'search-valid': 14,
      'search-score': 19,
    });
    for (const { indices, labels } of Object.values(splits)) {
      expect([...labels]).toEqual([...indices].map(classOf));
    }
  });

  test('train, valid and test share no image', () => {
    const { train, valid, test: judged } = split();
    const all = [...train.indices, ...valid.indices, ...judged.indices];
    expect(new Set(all).size).toBe(50 + 11 + 22);
  });

  test('the search splits are disjoint parts of train', () => {
    const splits = split();
    const searched = (['search-train', 'search-valid', 'search-score'] as const).flatMap((name) =>
      Array.from(splits[name].indices),
    );
    expect(new Set(searched).size).toBe(50);
    expect(new Set(splits.train.indices)).toEqual(new Set(searched));
  });

  test('every split holds the classes equally up to rounding', () => {
    for (const images of Object.values(split())) {
      const perClass = counts(images);
      expect(Math.max(...perClass) - Math.min(...perClass)).toBeLessThanOrEqual(1);
    }
  });

  test('equal seeds give equal splits, other seeds others', () => {
    expect(split()).toEqual(split());
    expect([...split().train.indices]).not.toEqual([...split({}, 1).train.indices]);
  });

  test('is not in the order of the classes', () => {
    expect([...split().train.labels]).not.toEqual([...split().train.labels].sort());
    expect(new Set(split().train.labels.slice(0, 12)).size).toBe(3);
  });

  test('a smaller train leaves valid and test as they are', () => {
    const small = split({ train: 20, searchTrain: 5, searchValid: 5, searchScore: 5 });
    expect(small.test).toEqual(split().test);
    expect(small.valid).toEqual(split().valid);
  });

  test('names the keys where the splits do not fit', () => {
    expect(() => split({ valid: 13 })).toThrowError(
      expect.objectContaining({
        code: 'CONFIG',
        message: 'the splits need 85 images, the dataset has 84',
        where: 'dataset options train (50), valid (13), test (22)',
      }),
    );
    expect(() => split({ searchScore: 20 })).toThrowError(TouchstoneError);
    expect(() => split({ searchScore: 20 })).toThrowError(
      expect.objectContaining({
        code: 'CONFIG',
        message: 'the search splits need 51 images, train has 50',
        where: 'dataset options searchTrain (17), searchValid (14), searchScore (20)',
      }),
    );
  });
});
