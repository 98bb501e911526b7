import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { drawGrating } from './draw-grating.js';

const shape = { channels: 2, height: 4, width: 6 };

function draw(angle: number, noise: number, seed = 1): Float32Array {
  const image = new Float32Array(48);
  drawGrating(shape, angle, 0.25, noise, createRng(seed), image);
  return image;
}

test('angle 0 varies along x only, with period 1 / frequency', () => {
  const image = draw(0, 0);
  expect(image[6]).toBeCloseTo(image[0]!, 6);
  expect(image[4]).toBeCloseTo(image[0]!, 6);
  expect(image[2]).toBeCloseTo(-image[0]!, 6);
});

test('a right angle varies along y only', () => {
  const image = draw(Math.PI / 2, 0);
  expect(image[5]).toBeCloseTo(image[0]!, 6);
  expect(image[12]).toBeCloseTo(-image[0]!, 6);
});

test('channels and images have phases of their own', () => {
  const image = draw(0, 0);
  expect(image[24]).not.toBeCloseTo(image[0]!, 3);
  expect(draw(0, 0, 2)[0]).not.toBeCloseTo(image[0]!, 3);
});

test('noise has the deviation asked for', () => {
  const values: number[] = [];
  for (let seed = 0; seed < 100; seed++) {
    const clean = draw(1, 0, seed);
    // The phase of the first channel is drawn first, so both images share it.
    values.push(
      ...draw(1, 0.5, seed)
        .subarray(0, 24)
        .map((value, at) => value - clean[at]!),
    );
  }
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  expect(deviation).toBeCloseTo(0.5, 1);
});
