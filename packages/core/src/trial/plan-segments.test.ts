import { describe, expect, it } from 'vitest';
import { planSegments } from './plan-segments.js';

describe('planSegments', () => {
  it.each([
    ['nothing is there', [0, 75, 150], [], [{ from: undefined, checkpoints: [0, 75, 150] }]],
    ['everything is there', [0, 75], [0, 75, 150], []],
    ['it was stopped', [0, 75, 150, 300], [0, 75], [{ from: 75, checkpoints: [150, 300] }]],
    ['one was added in between', [0, 75, 100, 150], [0, 75, 150], [{ from: 75, checkpoints: [100] }]],
    [
      'two were added apart',
      [0, 75, 100, 150, 200],
      [0, 75, 150],
      [
        { from: 75, checkpoints: [100] },
        { from: 150, checkpoints: [200] },
      ],
    ],
    ['the first is damaged', [0, 75, 150], [75, 150], [{ from: undefined, checkpoints: [0] }]],
    ['one that nobody wants helps', [0, 200], [0, 100], [{ from: 100, checkpoints: [200] }]],
  ])('%s', (_, wanted, present, segments) => {
    expect(planSegments(wanted, present)).toEqual(segments);
  });
});
