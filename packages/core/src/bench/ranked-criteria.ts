import type { ChosenParts } from '../plan/run-parts.js';
import type { RankingInput } from '../ranking/ranking-input.js';

/** The criteria of a configuration as a ranking sees them. */
export function rankedCriteria({ criteria }: Pick<ChosenParts, 'criteria'>): RankingInput['criteria'] {
  return criteria.map(({ label, plugin }) => ({
    label,
    control: plugin.control === true,
    oracle: plugin.needs.includes('oracle'),
  }));
}
