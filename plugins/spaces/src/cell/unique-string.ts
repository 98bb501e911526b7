import type { Architecture } from '@touchstone/contract';
import type { CellForm } from './cell-form.js';
import { requireArchitecture } from './require-architecture.js';

/**
 * NAS-Bench-201's published identifier of a cell, `Structure.to_unique_str(consider_zero=True)` of
 * D-X-Y/AutoDL-Projects: 6,466 strings over its 15,625 cells. Equal strings mean equal functions; the
 * converse does not hold (`#+0` and `0` are both the identity), see `canonicalCell`.
 * Throws TouchstoneError `PLUGIN` on what is no architecture of the cell.
 */
export function uniqueString(cell: CellForm, architecture: Architecture): string {
  requireArchitecture(cell, architecture);
  const expressions = ['0'];
  for (let node = 1; node < cell.nodes; node++) {
    const terms = cell.edges.flatMap(({ from, to }, index) => {
      if (to !== node) return [];
      const { name, layers } = cell.operations[architecture[index]!]!;
      const source = expressions[from]!;
      if (layers === 'zero' || source === '#') return ['#'];
      return [layers.length === 0 ? source : `(${source})@${name}`];
    });
    expressions.push(terms.sort().join('+'));
  }
  return expressions.at(-1)!;
}
