import { expect, it } from 'vitest';
import { placeLabels } from './place-labels.js';

const bounds = { left: 0, right: 200, top: 0, bottom: 100 };

it('puts text beside its point, on the other side at the edge', () => {
  const [first, second] = placeLabels(
    [
      { x: 50, y: 20, text: 'left' },
      { x: 190, y: 60, text: 'right' },
    ],
    bounds,
  );
  expect(first).toMatchObject({ x: 59, y: 20, anchor: 'start' });
  expect(second).toMatchObject({ x: 181, y: 60, anchor: 'end' });
});

it('avoids obstacles and other texts, and gives up where all is taken', () => {
  const points = Array.from({ length: 12 }, () => ({ x: 100, y: 50, text: 'same place' }));
  const placed = placeLabels(points, bounds, [{ left: 100, right: 200, top: 49, bottom: 51 }]);
  expect(placed.filter((label) => label !== undefined).length).toBeLessThan(7);
  expect(placed[0]).not.toMatchObject({ y: 50, anchor: 'start' });
  expect(placed.at(-1)).toBeUndefined();
});
