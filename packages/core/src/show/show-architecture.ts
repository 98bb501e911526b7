import type { SearchSpace } from '@touchstone/contract';
import type { Config, PluginSpec } from '../config/config.js';
import type { Registry } from '../registry/registry.js';
import { dataDirectory } from '../store/data-directory.js';
import { storeLayout } from '../store/store-layout.js';
import type { ArchitectureReport } from './architecture-report.js';
import { costsOf } from './costs-of.js';
import { detectSpace } from './detect-space.js';
import { findNeighbours } from './find-neighbours.js';
import { knownAccuracies } from './known-accuracies.js';
import { listSpace } from './list-space.js';
import { loadShownBenchmark } from './load-shown-benchmark.js';
import { neighbourTables } from './neighbour-tables.js';

export interface ShowRequest {
  /** Architecture string. */
  readonly architecture: string;
  /** Found out from the string if absent. */
  readonly space?: PluginSpec | undefined;
  /** Must load; if absent, the space's own is used where there is one. */
  readonly benchmark?: PluginSpec | undefined;
  /** Dataset that neighbours are sorted by. */
  readonly dataset?: string | undefined;
  /** What the configuration says where the request says nothing. */
  readonly configured: Pick<Config, 'space' | 'benchmark' | 'store'>;
}

export interface ShownArchitecture {
  readonly report: ArchitectureReport;
  /** For drawings. */
  readonly space: SearchSpace;
}

/**
 * Everything known of an architecture. Throws TouchstoneError `CONFIG` on a string that is no
 * architecture, `DATA` where a benchmark that is asked for cannot be loaded.
 */
export async function showArchitecture(
  request: ShowRequest,
  registry: Registry,
  log: (message: string) => void,
): Promise<ShownArchitecture> {
  const { configured } = request;
  const text = request.architecture.trim();
  const { plugin, options } =
    request.space === undefined ? detectSpace(text, configured.space, registry) : registry.get('space', request.space);
  const space = plugin.create(options);
  const architecture = space.decode(text);

  const environment = { cacheDirectory: storeLayout(configured.store).cache, dataDirectory: dataDirectory(), log };
  const own = space.name === configured.space.name ? configured.benchmark : undefined;
  const { shown, benchmark } = await loadShownBenchmark(request.benchmark, own, space, registry, environment);

  const listed = listSpace(space);
  const canonical = space.canonical(architecture);
  const accuracies = benchmark === undefined ? [] : knownAccuracies(benchmark, architecture, listed);
  const tables = neighbourTables(accuracies, request.dataset);
  const report: ArchitectureReport = {
    schema: 'touchstone.show/1',
    space: { name: space.name, options, nodes: space.nodes, edges: space.edges, size: space.size },
    architecture: space.encode(architecture),
    operations: architecture.map((operation) => space.operations[operation]!.name),
    ...(listed === undefined ? {} : { index: listed.indexOf(architecture) }),
    class: {
      canonical,
      ...(listed === undefined
        ? {}
        : {
            members: listed.architectures.flatMap((other, index) =>
              space.canonical(other) === canonical ? index : [],
            ),
          }),
    },
    costs: costsOf({ name: space.name, options }, architecture, benchmark),
    benchmark: shown,
    accuracies,
    neighbourTables: tables,
    neighbours: findNeighbours(space, architecture, listed, benchmark, tables),
  };
  return { report, space };
}
