import type { Architecture, SearchSpace } from './plugins/space.js';
import { scoreMatrix } from './scores.js';

/**
 * The architectures that the space's rule can return, in index order: those that come back when their
 * own operations score 1 and all others 0.
 */
export function* selectableArchitectures(space: SearchSpace): Generator<Architecture> {
  for (const architecture of space.architectures()) {
    const scores = scoreMatrix(space.edges.length, space.operations.length, (edge, operation) =>
      architecture[edge] === operation ? 1 : 0,
    );
    const returned = space.discretise(scores);
    if (returned.every((operation, edge) => operation === architecture[edge])) yield architecture;
  }
}
