import { createHash } from 'node:crypto';
import { defineDataset } from '@touchstone/contract';
import type { Examples, SearchSplit, TruthSplit } from '@touchstone/contract';

const PIXELS = 9;
const SHADES = [-1, -0.5, 0.5, 1];
/** Odd, hence every image of the 4⁹ has its turn once. */
const STRIDE = 48_271;

/**
 * Grey images of 3 × 3 pixels, each −1, −½, ½ or 1; the class is 1 where their sum is positive (a sum
 * of 0 does not occur). All images differ, and odd and even ones are of different classes.
 */
export const toyDataset = defineDataset({
  name: 'toy',
  summary: 'Images of 3×3 pixels whose class is the sign of their sum',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      images: {
        type: 'integer',
        minimum: 2,
        maximum: 10_000,
        default: 16,
        description: 'Images of each search split, of valid and of test; train is the three search splits',
      },
    },
  },
  load: async ({ images: size }) => {
    const all = drawImages(5 * size);
    const parts: Readonly<Record<SearchSplit | TruthSplit, readonly [number, number]>> = {
      'search-train': [0, size],
      'search-valid': [size, 2 * size],
      'search-score': [2 * size, 3 * size],
      train: [0, 3 * size],
      valid: [3 * size, 4 * size],
      test: [4 * size, 5 * size],
    };
    return {
      name: 'toy',
      image: { channels: 1, height: 3, width: 3 },
      classes: 2,
      hash: createHash('sha256').update(new Uint8Array(all.buffer)).digest('hex'),
      notes: ['made by a formula'],
      examples: <Split extends SearchSplit | TruthSplit>(split: Split): Examples<Split> => {
        const [start, end] = parts[split];
        const labels = Uint8Array.from({ length: end - start }, (_, index) => (start + index) % 2);
        return { split, count: end - start, images: all.subarray(start * PIXELS, end * PIXELS), labels };
      },
    };
  },
});

function drawImages(count: number): Float32Array {
  const images = new Float32Array(count * PIXELS);
  const turns = [0, 0];
  for (let index = 0; index < count; index++) {
    const label = index % 2;
    let pixels: readonly number[];
    do pixels = drawImage(turns[label]!++);
    while (Math.sign(sum(pixels)) !== (label === 1 ? 1 : -1));
    images.set(pixels, index * PIXELS);
  }
  return images;
}

/** The pixels are the digits, in base 4, of a number that jumps about. */
function drawImage(turn: number): readonly number[] {
  const number = ((turn + 1) * STRIDE) % 4 ** PIXELS;
  return Array.from({ length: PIXELS }, (_, pixel) => SHADES[Math.floor(number / 4 ** pixel) % 4]!);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
