import type { ReportGroup } from '@touchstone/contract';
import { formatNumber } from '../text/format-number.js';

/** What counts as collapsed in a group, as `below 61.2 % (the worst 5 % that the rule can return)`. */
export function collapseDefinition({ quantile, accuracy, skipFraction }: ReportGroup['collapse']): string {
  const share = Number((100 * quantile).toPrecision(3));
  const below = `below ${formatNumber(accuracy)} % (the worst ${share} % that the rule can return)`;
  if (skipFraction === null) return below;
  return `${below} or with ${Number((100 * skipFraction).toPrecision(3))} % skip connections or more`;
}
