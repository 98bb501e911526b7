import { expect, it } from 'vitest';
import { historySteps } from './history-steps.js';

it('historySteps are step 0 and the earlier checkpoints of the run', () => {
  expect(historySteps([75, 150, 300], 150)).toEqual([0, 75]);
  expect(historySteps([0, 75], 75)).toEqual([0]);
  expect(historySteps([0, 75], 0)).toEqual([]);
});
