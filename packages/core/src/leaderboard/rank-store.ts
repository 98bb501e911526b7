import type { FailureEntry, Report } from '@touchstone/contract';
import { rank } from '../bench/rank.js';
import { asTouchstoneError } from '../errors/as-touchstone-error.js';
import { relativePath } from '../relative-path.js';
import { lastRun } from '../store/last-run.js';

export interface RankedStore {
  /** Of all settings; undefined where nothing of the store can be ranked. */
  readonly report: Report | undefined;
  /** Plugins that do not load, and why a store cannot be ranked; failed trials are in the report. */
  readonly failures: readonly FailureEntry[];
  /** The same in sentences. */
  readonly remarks: readonly string[];
}

/**
 * Ranks the last run of a store. A plugin that cannot be loaded is a failure that is listed, and what
 * does not depend on it is ranked all the same.
 */
export async function rankStore(
  store: string,
  { cwd, log }: { readonly cwd: string; log(message: string): void },
): Promise<RankedStore> {
  const group = relativePath(cwd, store, 'relative');
  try {
    const last = await lastRun(store);
    if (last === undefined) return unranked(group, 'STORE', 'the store has no run');
    const { failures: all, ...rest } = await rank(last, { cwd, log, skip: 'gone' });
    const failures = all.filter(({ trial }) => trial === null).map((each) => ({ ...each, group }));
    return {
      report: { ...rest, failures: all.filter(({ trial }) => trial !== null) },
      failures,
      remarks: [...new Set(failures.map(sentence))],
    };
  } catch (cause) {
    const { code, message, where } = asTouchstoneError(cause, 'STORE');
    return unranked(group, code, where === undefined ? message : `${where}: ${message}`);
  }
}

function unranked(group: string, code: string, message: string): RankedStore {
  return {
    report: undefined,
    failures: [{ group, trial: null, checkpoint: null, criterion: null, code, message }],
    remarks: [`The store ${group} could not be ranked: ${withoutStop(message)}.`],
  };
}

function sentence({ group, criterion, message }: FailureEntry): string {
  return criterion === null
    ? `The store ${group} names a plugin that does not load: ${withoutStop(message)}.`
    : `The store ${group} names the criterion ${criterion}, which is not there: ${withoutStop(message)}.`;
}

function withoutStop(message: string): string {
  return message.replace(/[.?]$/, '');
}
