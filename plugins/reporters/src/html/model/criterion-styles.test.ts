import { expect, it } from 'vitest';
import { makeReport } from '../../fixtures/report/make-report.js';
import { criterionStyles } from './criterion-styles.js';

const styles = criterionStyles(makeReport({ contenders: 20, seeds: 2, checkpoints: 2 }), [
  { criterion: 'former', control: false },
]);

it('gives every criterion its own class, and colours to contenders only', () => {
  const all = [...styles.values()];
  expect(all).toHaveLength(26);
  expect(new Set(all.map((style) => style.className.split(' ')[0])).size).toBe(26);
  for (const { control, className } of all) expect(className.includes(' control ')).toBe(control);
});

it('repeats no pair of colour and shape among 40 contenders', () => {
  const looks = [...styles.values()]
    .filter((style) => !style.control)
    .map(({ className, shape }) => `${className.split(' ')[1]} ${shape % 5}`);
  expect(new Set(looks).size).toBe(looks.length);
});
