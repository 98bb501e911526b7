import type { Report } from '@touchstone/contract';
import type { ChosenParts } from '../plan/run-parts.js';
import { assembleReport } from '../ranking/assemble-report.js';
import { rankGroup } from '../ranking/rank-group.js';
import type { RankingInput } from '../ranking/ranking-input.js';
import { tableRemarks } from '../ranking/table-remarks.js';
import { provenance, type ProvenanceParts } from './provenance.js';

export interface ReportRequest {
  readonly cwd: string;
  /** `performance.now()` at the start. */
  readonly began: number;
  /** Further remarks. */
  readonly remarks: readonly string[];
}

/** Ranks the rows of one configuration and says where they come from. */
export function reportOf(
  input: RankingInput,
  parts: ProvenanceParts & Pick<ChosenParts, 'space' | 'dataset' | 'leftOut'>,
  { cwd, began, remarks }: ReportRequest,
): Report {
  const createdAt = new Date().toISOString();
  const elapsedSeconds = (performance.now() - began) / 1000;
  const ranked = rankGroup(input, provenance(parts, cwd, { createdAt, elapsedSeconds }));
  const ofTable = tableRemarks(parts.table, parts.space.options, parts.dataset.options);
  const leftOut = parts.leftOut.map(({ criterion, reason }) => `${criterion} is left out, undefined here: ${reason}.`);
  const all = [...ranked.remarks, ...leftOut, ...ofTable, ...remarks];
  return assembleReport([{ ...ranked, remarks: all }], createdAt);
}
