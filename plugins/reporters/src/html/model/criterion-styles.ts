import type { Report } from '@touchstone/contract';
import type { CriterionStyle } from './criterion-style.js';

/** Colours in the style sheet. */
export const COLOURS = 8;
const DASHES = 4;

/**
 * Styles by name: contenders get colours and shapes in the order of the overall ranking. `former`
 * criteria, which only past nights know, come last.
 */
export function criterionStyles(
  report: Report,
  former: readonly { readonly criterion: string; readonly control: boolean }[] = [],
): ReadonlyMap<string, CriterionStyle> {
  const controls = new Map<string, boolean>();
  for (const { criterion, control } of [
    ...report.overall.ranking,
    ...report.ranking,
    ...report.trajectories,
    ...former,
  ]) {
    if (!controls.has(criterion)) controls.set(criterion, control);
  }
  let contenders = 0;
  let others = 0;
  return new Map(
    [...controls].map(([name, control], index) => {
      const place = control ? others++ : contenders++;
      const look = control ? `control d${place % DASHES}` : `c${place % COLOURS}`;
      return [name, { index, name, control, className: `k${index} ${look}`, shape: place }];
    }),
  );
}
