import { expect, test } from 'vitest';
import { cosineSchedule } from './cosine-schedule.js';

test('falls from the initial to the final value along half a cosine', () => {
  const values = [0, 1, 2, 3, 4].map((step) => cosineSchedule(step, 4, 1, 0.2));
  const [quarter] = [Math.SQRT1_2];
  expect(values).toEqual(
    [1, 0.6 + 0.4 * quarter, 0.6, 0.6 - 0.4 * quarter, 0.2].map((value) => expect.closeTo(value, 12)),
  );
});

test('ends at 0 where no final value is given', () => {
  expect(cosineSchedule(7, 7, 0.05)).toBeCloseTo(0, 12);
});
