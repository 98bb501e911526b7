import type { FailureEntry, Report } from '@touchstone/contract';
import path from 'node:path';
import { rank } from '../bench/rank.js';
import { asTouchstoneError } from '../errors/as-touchstone-error.js';
import { lastRun } from '../store/last-run.js';
import { type BrokenPart, usableConfig } from './usable-config.js';

export interface RankedStore {
  /** Undefined where nothing of the store can be ranked. */
  readonly report: Report | undefined;
  /** Plugins that do not load, and why a store cannot be ranked; failed trials are in the report. */
  readonly failures: readonly FailureEntry[];
}

/**
 * Ranks the last run of a store. A plugin that cannot be loaded is a failure that is listed, and what
 * does not depend on it is ranked all the same.
 */
export async function rankStore(
  store: string,
  { cwd, log }: { readonly cwd: string; log(message: string): void },
): Promise<RankedStore> {
  const group = path.relative(cwd, store) || '.';
  const failure = ({ name, criterion, code, message }: BrokenPart): FailureEntry => ({
    group,
    trial: name,
    checkpoint: null,
    criterion,
    code,
    message,
  });
  const failures: FailureEntry[] = [];
  try {
    const last = await lastRun(store);
    if (last === undefined) {
      const message = 'the store has no run';
      return { report: undefined, failures: [failure({ name: group, criterion: null, code: 'STORE', message })] };
    }
    const { resolved, broken } = await usableConfig(last.resolved, cwd, store);
    failures.push(...broken.map(failure));
    return { report: await rank(resolved, { cwd, log }), failures };
  } catch (cause) {
    const { code, message } = asTouchstoneError(cause, 'STORE');
    return { report: undefined, failures: [...failures, failure({ name: group, criterion: null, code, message })] };
  }
}
