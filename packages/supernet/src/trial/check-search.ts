import { TouchstoneError } from '@touchstone/contract';
import type { Search } from '@touchstone/contract';
import type { SupernetStructure } from '../network/supernet-network.js';

/** Throws `PLUGIN` where a searcher's search lacks what the search loop and the criteria rely on. */
export function checkSearch(searcher: string, search: Search, structure: SupernetStructure): void {
  const problem = findProblem(search, structure);
  if (problem) throw new TouchstoneError('PLUGIN', `searcher '${searcher}': ${problem}`, { where: searcher });
}

function findProblem(search: Search, { layout, space }: SupernetStructure): string | undefined {
  const expected = { weights: [layout.count], alphas: [space.edges.length, space.operations.length] };
  for (const [name, shape] of Object.entries(expected)) {
    const found = search.state[name]?.shape;
    if (found?.join() !== shape.join()) {
      return `state '${name}' must have shape [${shape.join(', ')}], not [${found?.join(', ') ?? 'absent'}]`;
    }
  }
  const outputs = [...Object.keys(search.state), 'train-loss', 'valid-loss'];
  const missing = outputs.find((name) => !(name in search.program.outputs));
  if (missing) return `the program has no output '${missing}'`;
  const changed = Object.keys(search.state).find(
    (name) => search.program.outputs[name]!.shape.join() !== search.state[name]!.shape.join(),
  );
  return changed && `the program changes the shape of state '${changed}'`;
}
