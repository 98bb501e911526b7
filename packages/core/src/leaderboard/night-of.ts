import type { Report } from '@touchstone/contract';
import type { Night } from '@touchstone/reporters';

/** What history keeps of a report: rank and normalised score of every criterion. @param date as in `2026-01-31` */
export function nightOf({ overall }: Pick<Report, 'overall'>, date: string): Night {
  return {
    date,
    criteria: overall.ranking.map(
      ({ criterion, control, rank, normalisedScore: { mean, low, high }, runs, failed }) => ({
        criterion,
        control,
        rank,
        score: { mean, low, high },
        runs,
        failed,
      }),
    ),
  };
}
