import type { PluginUse, Row } from '@touchstone/contract';
import { canonicalJson } from '../keys/canonical-json.js';
import type { ChosenParts } from '../plan/run-parts.js';

/** The rows of a journal that belong to a configuration, whatever version of the code and engine made them. */
export function rowsOfConfig(rows: readonly Row[], { config, space, dataset, searcher }: ChosenParts): Row[] {
  return rows.filter(
    (row) =>
      config.seeds.includes(row.seed) &&
      sameUse(row.space, space.use) &&
      sameUse(row.dataset, dataset.use) &&
      sameUse(row.searcher, searcher.use),
  );
}

/** Same plugin, same options; where it came from and its version do not matter. */
export function sameUse(first: PluginUse, second: PluginUse): boolean {
  return first.name === second.name && canonicalJson(first.options) === canonicalJson(second.options);
}
