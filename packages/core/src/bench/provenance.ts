import type { Provenance } from '@touchstone/contract';
import type { Config } from '../config/config.js';
import { numericPackages } from '../plan/numeric-packages.js';
import type { EngineFacts, TruthParts } from '../plan/run-parts.js';
import { codeHash } from '../registry/code-hash.js';
import { relativePath } from '../relative-path.js';
import { touchstoneVersion } from '../touchstone-version.js';
import { sourceCommit } from './source-commit.js';

const reportPackages = ['@touchstone/criteria', '@touchstone/benchmarks', '@touchstone/stats', '@touchstone/core'];

export interface ProvenanceParts extends Pick<TruthParts, 'table' | 'tableHash'> {
  readonly config: Config;
  readonly engineFacts: EngineFacts;
  readonly data: { readonly name: string; readonly hash: string; readonly notes: readonly string[] };
}

/** Where the numbers of a report come from. */
export function provenance(
  { config, engineFacts, data, table, tableHash }: ProvenanceParts,
  cwd: string,
  { createdAt, elapsedSeconds }: { readonly createdAt: string; readonly elapsedSeconds: number },
): Provenance {
  return {
    touchstone: touchstoneVersion(),
    codeHash: codeHash([...numericPackages, ...reportPackages]),
    commit: sourceCommit(),
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    createdAt,
    suite: config.suite,
    config: withRelativePaths(config, cwd),
    engine: engineFacts,
    dataset: { name: data.name, hash: data.hash, notes: data.notes },
    benchmark: { name: table.name, hash: tableHash, provenance: table.provenance },
    elapsedSeconds,
  };
}

/** A report travels: paths of this machine stay here. */
function withRelativePaths(config: Config, cwd: string): Readonly<Record<string, unknown>> {
  const relative = (file: string): string => relativePath(cwd, file, 'relative');
  return JSON.parse(
    JSON.stringify({ ...config, store: relative(config.store), plugins: config.plugins.map(relative) }, (key, value) =>
      key === 'from' && typeof value === 'string' ? relative(value) : (value as unknown),
    ),
  ) as Readonly<Record<string, unknown>>;
}
