import { expect, test } from 'vitest';
import { mersenneTwister } from './mersenne-twister.js';

test("draws what Python's random draws after seed(88)", () => {
  const draw = mersenneTwister(88);
  // [random.getrandbits(32) for _ in range(1300)], places 0, 1 and 1299: past two regenerations.
  const drawn = Array.from({ length: 1300 }, draw);
  expect([drawn[0], drawn[1], drawn[1299]]).toEqual([1_707_201_716, 4_182_107_318, 865_643_111]);
});
