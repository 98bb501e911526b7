import type { RankingInput } from './ranking-input.js';

/** Id of a group before it is made unique within a report. */
export function groupId({ space, dataset, searcher }: RankingInput['names']): string {
  return `${space} · ${dataset} · ${searcher}`;
}
