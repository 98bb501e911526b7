import { createRng } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import { augment } from './augment.js';

const shape = { image: { channels: 1, height: 2, width: 3 } };
const original = Float32Array.of(1, 2, 3, 4, 5, 6);

function augmented(options: { flip: boolean; crop: number }, seed: number): number[] {
  const images = original.slice();
  augment(images, shape, { ...options, padding: [-9] }, createRng(seed));
  return [...images];
}

describe('augment', () => {
  it('changes nothing without flip and crop', () => {
    expect(augmented({ flip: false, crop: 0 }, 1)).toEqual([...original]);
  });

  it('mirrors about half of the images', () => {
    const results = Array.from({ length: 200 }, (_, seed) => augmented({ flip: true, crop: 0 }, seed).join());
    expect(new Set(results)).toEqual(new Set(['1,2,3,4,5,6', '3,2,1,6,5,4']));
    const mirrored = results.filter((result) => result.startsWith('3')).length;
    expect(mirrored).toBeGreaterThan(70);
    expect(mirrored).toBeLessThan(130);
  });

  it('shifts by every amount up to the crop and pads what it uncovers', () => {
    const results = new Set(Array.from({ length: 300 }, (_, seed) => augmented({ flip: false, crop: 1 }, seed).join()));
    const shifted = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => shift(down, right).join()));
    expect(results).toEqual(new Set(shifted));
  });

  it('depends on the stream only', () => {
    expect(augmented({ flip: true, crop: 1 }, 5)).toEqual(augmented({ flip: true, crop: 1 }, 5));
  });
});

/** By definition: the pixel that lands at (row, column) comes from (row − down, column − right). */
function shift(down: number, right: number): number[] {
  return [0, 1].flatMap((row) =>
    [0, 1, 2].map((column) => {
      const [fromRow, fromColumn] = [row - down, column - right];
      const inside = fromRow >= 0 && fromRow < 2 && fromColumn >= 0 && fromColumn < 3;
      return inside ? original[fromRow * 3 + fromColumn]! : -9;
    }),
  );
}
