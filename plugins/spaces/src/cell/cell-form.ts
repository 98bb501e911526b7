import type { Edge, Operation } from '@touchstone/contract';

/**
 * NAS-Bench-201's form of a cell (Dong and Yang 2020, section 2.1): every node sums one operation's
 * output from each earlier node, so that an architecture is one operation per edge.
 */
export interface CellForm {
  /** Number of nodes, the input (node 0) included. */
  readonly nodes: number;
  /** In the order of architecture strings: 0→1, 0→2, 1→2, 0→3, … */
  readonly edges: readonly Edge[];
  readonly operations: readonly Operation[];
}

/** The densely connected cell of a number of nodes (at least 2) with one set of operations on every edge. */
export function cellForm(nodes: number, operations: readonly Operation[]): CellForm {
  const edges = Array.from({ length: nodes }, (_, to) => Array.from({ length: to }, (__, from) => ({ from, to })));
  return { nodes, edges: edges.flat(), operations };
}
