import type { Architecture } from '@touchstone/contract';
import type { CellForm } from './cell-form.js';
import { requireArchitecture } from './require-architecture.js';

/**
 * NAS-Bench-201's architecture string, as in `|skip_connect~0|+|none~0|nor_conv_3x3~1|`: a group for
 * each node after the input, in it `|operation~node it reads|` for each incoming edge.
 * Throws TouchstoneError `PLUGIN` on what is no architecture of the cell.
 */
export function encodeCell(cell: CellForm, architecture: Architecture): string {
  requireArchitecture(cell, architecture);
  const groups = Array.from({ length: cell.nodes - 1 }, () => '|');
  for (const [index, { from, to }] of cell.edges.entries()) {
    groups[to - 1] += `${cell.operations[architecture[index]!]!.name}~${from}|`;
  }
  return groups.join('+');
}
