import { defineBenchmark } from '@touchstone/contract';
import { readTable } from './read-table.js';
import { resolveTablePath } from './resolve-table-path.js';
import { tableBenchmark } from './table-benchmark.js';

/** True accuracies from a file of the format `touchstone.table/1`, as `touchstone truth` writes it. */
export const table = defineBenchmark({
  name: 'table',
  summary: 'true accuracies from a JSON file that `touchstone truth` has made',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      path: {
        type: 'string',
        minLength: 1,
        default: 'data/micro-fashion-mnist.json',
        description: 'The table, absolute or relative to the working directory; else relative to the repository',
      },
    },
  },
  async load({ path }, space) {
    const file = resolveTablePath(path);
    return tableBenchmark(await readTable(file), space, file);
  },
});
