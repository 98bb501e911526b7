import type { RankingEntry } from '@touchstone/contract';

/** A control that a contender should beat. Where a report does not say whether a control reads the table, it is none. */
export function isYardstick({ control, oracle }: Pick<RankingEntry, 'control' | 'oracle'>): boolean {
  return control && oracle === false;
}
