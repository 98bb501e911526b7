import { createHash } from 'node:crypto';
import type { FailureEntry, Json, Report } from '@touchstone/contract';
import { canonicalJson } from '../keys/canonical-json.js';
import { assembleReport } from './assemble-report.js';
import type { RankedGroup } from './ranked-group.js';
import { splitReport } from './split-report.js';

/**
 * One report of all groups of finished reports. A group that is there twice, from the same code, config
 * and seeds and with the same ranking, is kept once; others with the same names get a number behind
 * their id. Created when the latest of the reports was. Throws RangeError without a report.
 */
export function combineReports(reports: readonly Report[]): Report {
  if (reports.length === 0) throw new RangeError('combineReports: there are no reports');
  const groups = new Map<string, RankedGroup>();
  const ofReports = new Set<string>();
  const failures: FailureEntry[] = [];
  for (const report of reports) {
    const split = splitReport(report);
    for (const remark of split.remarks) ofReports.add(remark);
    failures.push(...split.failures);
    for (const group of split.groups) {
      const key = identity(group);
      if (!groups.has(key)) groups.set(key, group);
    }
  }
  const createdAt = reports.map((report) => report.createdAt).reduce((a, b) => (a > b ? a : b));
  const combined = assembleReport([...groups.values()], createdAt);
  return {
    ...combined,
    failures: [...combined.failures, ...failures],
    remarks: [...combined.remarks, ...ofReports],
  };
}

/** What makes two groups one; ids may differ by their numbers, and earlier reports do not mark oracles. */
function identity({ group: { provenance, seeds }, ranking }: RankedGroup): string {
  const { codeHash, config } = provenance;
  const entries = ranking.map((entry) => ({ ...entry, group: undefined, oracle: undefined }));
  const content = { codeHash, config, seeds, entries } as unknown as Json;
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
