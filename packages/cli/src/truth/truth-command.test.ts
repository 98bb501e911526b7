import { expect, test } from 'vitest';
import { truthCommand } from './truth-command.js';

test('what determines the numbers', () => {
  expect(truthCommand({})).toBe('touchstone truth');
  expect(truthCommand({ suite: ['./my suite.json'] })).toBe("touchstone truth --suite './my suite.json'");
  expect(truthCommand({ space: 'micro[cells=6]', learningRate: '0.1', store: '/home/me', workers: '2' })).toBe(
    "touchstone truth --space 'micro[cells=6]' --learning-rate 0.1",
  );
});
