import { isYardstick } from './is-yardstick.js';
import type { LedStanding } from './led-standing.js';
import type { Sentence } from './sentence.js';

/** How far the best control that does not read the table is from the best contender; null where there is none. */
export function bestControlSentence({ last, leader }: LedStanding): Sentence | null {
  const best = last.find(isYardstick);
  if (best === undefined) return null;
  const { mean } = best.testAccuracy;
  const above = mean - leader.testAccuracy.mean;
  const place: Sentence =
    Math.abs(above) < 0.05
      ? ['level with ']
      : [{ value: Math.abs(above) }, ` points ${above > 0 ? 'above' : 'below'} `];
  return [
    'The best control that does not read the table, ',
    { criterion: best.criterion },
    ', reaches ',
    { value: mean },
    ', ',
    ...place,
    { criterion: leader.criterion },
    '.',
  ];
}
