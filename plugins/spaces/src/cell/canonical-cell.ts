import type { Architecture } from '@touchstone/contract';
import type { CellForm } from './cell-form.js';
import { requireArchitecture } from './require-architecture.js';

/**
 * The cell's output as an expression of its input `0`: sorted sums of `(expression)@operation`, where
 * an identity is transparent and what is always zero is left out; `#` if nothing remains. Equal strings
 * mean the same network up to the names of its nodes. Relies on operations without bias, which send 0 to 0.
 *
 * The idea is NAS-Bench-201's `to_unique_str` (see `uniqueString`), taken to its end: that one keeps
 * zeros as terms and does not sort terms that came through an identity. With its five operations there
 * are 60 classes of 3 nodes either way, and 4,930 of 4 nodes where `uniqueString` tells 6,466 apart.
 * Throws TouchstoneError `PLUGIN` on what is no architecture of the cell.
 */
export function canonicalCell(cell: CellForm, architecture: Architecture): string {
  requireArchitecture(cell, architecture);
  const terms: string[][] = Array.from({ length: cell.nodes }, (_, node) => (node === 0 ? ['0'] : []));
  // Edges are ordered by the node that they enter, so a node is complete before it is read.
  for (const [index, { from, to }] of cell.edges.entries()) {
    const { name, layers } = cell.operations[architecture[index]!]!;
    const source = terms[from]!.toSorted();
    if (layers === 'zero' || source.length === 0) continue;
    terms[to]!.push(...(layers.length === 0 ? source : [`(${source.join('+')})@${name}`]));
  }
  return terms.at(-1)!.toSorted().join('+') || '#';
}
