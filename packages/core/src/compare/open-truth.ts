import type { Architecture, ReportGroup, SearchSpace } from '@touchstone/contract';
import type { Config } from '../config/config.js';
import { asTouchstoneError } from '../errors/as-touchstone-error.js';
import { chooseParts } from '../plan/choose-parts.js';
import { openTable } from '../plan/open-table.js';
import type { Registry } from '../registry/registry.js';

/** What is left of a group's space and table on this machine. */
export interface GroupTruth {
  readonly space: SearchSpace | undefined;
  /** Test accuracy in percent; undefined where it is not known. */
  accuracy(architecture: Architecture): number | undefined;
  /** Why a part is missing. */
  readonly remarks: readonly string[];
}

export interface TruthRequest {
  readonly registry: Registry;
  /** The user's, for what a report does not say. */
  readonly config: Config;
  log(message: string): void;
}

/**
 * Loads the space and the table that a group was judged by. A report travels, so either may be absent
 * or another version here: then it is left out, with a remark. Plugins come from the registry; those
 * that a report names are not loaded.
 */
export async function openTruth(group: ReportGroup, { registry, config, log }: TruthRequest): Promise<GroupTruth> {
  const used = group.provenance.config as unknown as Config;
  let space: SearchSpace;
  try {
    const chosen = registry.get('space', named(used.space));
    space = chosen.plugin.create(chosen.options);
  } catch (cause) {
    const reason = asTouchstoneError(cause, 'PLUGIN').message;
    return {
      space: undefined,
      accuracy: () => undefined,
      remarks: [`${group.id}: the search space cannot be loaded (${reason}), so single edges are left out.`],
    };
  }
  const without = (reason: string): GroupTruth => ({
    space,
    accuracy: () => undefined,
    remarks: [`${group.id}: the effects of single edges are left out: ${reason}.`],
  });
  try {
    const [ofSpace, benchmark] = [named(used.space), named(used.benchmark)];
    const chosen = chooseParts({ ...config, space: ofSpace, benchmark, truth: used.truth, criteria: [] }, registry);
    const { table, query, tableHash } = await openTable(chosen, group.dataset, log);
    if (tableHash !== group.provenance.benchmark.hash) return without('the table here is not the one of the report');
    return { space, accuracy: (architecture) => table.query(architecture, query), remarks: [] };
  } catch (cause) {
    return without(`the table cannot be loaded (${asTouchstoneError(cause, 'DATA').message})`);
  }
}

/** Without the place that the plugin came from, which is another on every machine. */
function named({ name, options = {} }: Config['space']): Config['space'] {
  return { name, options };
}
