import type { Architecture, SearchSpace } from '@touchstone/contract';
import { canonicalCell } from './canonical-cell.js';
import type { CellForm } from './cell-form.js';
import { decodeCell } from './decode-cell.js';
import { discretiseCell } from './discretise-cell.js';
import { encodeCell } from './encode-cell.js';
import { enumerateCells } from './enumerate-cells.js';
import { sampleCell } from './sample-cell.js';

export interface CellSearchSpaceParts {
  readonly name: string;
  readonly cell: CellForm;
  /** Whether `discretise` and `sample` may return the operation that is always zero. */
  readonly none: 'exclude' | 'include';
  readonly skeleton: SearchSpace['skeleton'];
}

/** A search space whose architectures are cells of NAS-Bench-201's form, discretised edge by edge. */
export function cellSearchSpace({ name, cell, none, skeleton }: CellSearchSpaceParts): SearchSpace {
  const allowed = (operation: number): boolean => none === 'include' || cell.operations[operation]!.layers !== 'zero';
  return {
    name,
    nodes: cell.nodes,
    edges: cell.edges,
    operations: cell.operations,
    size: cell.operations.length ** cell.edges.length,
    skeleton,
    encode: (architecture: Architecture) => encodeCell(cell, architecture),
    decode: (text) => decodeCell(cell, text),
    canonical: (architecture) => canonicalCell(cell, architecture),
    architectures: () => enumerateCells(cell),
    sample: (rng) => sampleCell(cell, rng, allowed),
    discretise: (scores) => discretiseCell(cell, scores, allowed),
  };
}
