import type { FailureEntry, Report } from '@touchstone/contract';
import type { BrokenPlugin } from '../plan/load-plugins.js';
import { combineReports } from '../ranking/combine-reports.js';

/** What one setting of a run came to. */
export interface SettingReport {
  readonly report: Report;
  readonly suite: string;
  /** Plugins that were left out. */
  readonly broken: readonly BrokenPlugin[];
}

/** The reports of all settings of a run as one, with the plugins that were left out among the failures. */
export function joinReports(ofSettings: readonly SettingReport[]): Report {
  const joined = combineReports(ofSettings.map(({ report }) => report));
  const broken = ofSettings.flatMap((each) => each.broken.map((plugin) => failureOf(plugin, each.suite)));
  return { ...joined, failures: [...joined.failures, ...broken] };
}

function failureOf({ criterion, code, message }: BrokenPlugin, suite: string): FailureEntry {
  return { group: suite, trial: null, checkpoint: null, criterion, code, message };
}
