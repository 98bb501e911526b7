import type { Benchmark, JsonObject } from '@touchstone/contract';
import { canonicalJson } from '../keys/canonical-json.js';

/**
 * A remark where the table was made with other options of the space or dataset than the run; empty
 * where they agree or the table does not say.
 */
export function tableRemarks({ provenance }: Benchmark, space: JsonObject, dataset: JsonObject): string[] {
  const differences = [
    ...differing('space', optionsOf(provenance['space']), space),
    ...differing('dataset', optionsOf(provenance['dataset']), dataset),
  ];
  return differences.length === 0
    ? []
    : [`The table was made with other options than this run: ${differences.join(', ')}.`];
}

function differing(what: string, ofTable: JsonObject | undefined, ofRun: JsonObject): string[] {
  return Object.entries(ofTable ?? {})
    .filter(([key, value]) => canonicalJson(value) !== canonicalJson(ofRun[key] ?? null))
    .map(([key, value]) => `${what} ${key} ${canonicalJson(value)}, not ${canonicalJson(ofRun[key] ?? null)}`);
}

function optionsOf(part: unknown): JsonObject | undefined {
  return (part as { readonly options?: JsonObject } | undefined)?.options;
}
