import { expect, test } from 'vitest';
import { estimateImageMemory } from './estimate-image-memory.js';

const image = { channels: 3, height: 4, width: 5 };

test('search images as float32, those that score twice, and the files behind the other splits', () => {
  const examples = (): never => {
    throw new Error('no split is made');
  };
  const options = { searchTrain: 10, searchValid: 20, searchScore: 30, train: 1000, valid: 100, test: 200 };
  expect(estimateImageMemory({ image, examples }, options)).toBe((4 * (10 + 20 + 2 * 30) + 1300) * 60);
});

test('a dataset without such options is asked for its search splits', () => {
  const counts = { 'search-train': 7, 'search-valid': 8, 'search-score': 9 } as Readonly<Record<string, number>>;
  const examples = (split: string) => ({ count: counts[split]!, images: new Float32Array(), labels: new Int32Array() });
  expect(estimateImageMemory({ image, examples } as never, {})).toBe(4 * (7 + 8 + 2 * 9) * 60);
});
