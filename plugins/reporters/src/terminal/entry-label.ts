import type { RankingEntry } from '@touchstone/contract';

/** The criterion's name, with ` *` if it is a control and the number of seeds if some failed. */
export function entryLabel({ criterion, control, seeds, failed }: RankingEntry): string {
  const marked = control ? `${criterion} *` : criterion;
  return failed > 0 ? `${marked} (${seeds} of ${seeds + failed} seeds)` : marked;
}
