import type { Report } from '@touchstone/contract';
import type { Night } from '../night.js';
import type { CriterionStyle } from './criterion-style.js';
import { criterionStyles } from './criterion-styles.js';
import type { GroupModel } from './group-model.js';
import { groupModel } from './group-model.js';

/** A report as the page's sections want it. */
export interface PageModel {
  readonly report: Report;
  readonly styles: ReadonlyMap<string, CriterionStyle>;
  readonly groups: readonly GroupModel[];
  /** Oldest first; the last is the report's. Empty where there is no history. */
  readonly nights: readonly Night[];
  /** What has changed since the night before, in sentences. */
  readonly changes: readonly string[];
}

export function pageModel(report: Report, nights: readonly Night[] = [], changes: readonly string[] = []): PageModel {
  const styles = criterionStyles(
    report,
    nights.flatMap((night) => night.criteria),
  );
  const groups = report.groups.map((group, index) => groupModel(report, group, index, styles));
  return { report, styles, groups, nights, changes };
}
