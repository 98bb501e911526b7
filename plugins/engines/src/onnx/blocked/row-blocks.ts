import type { TensorNode } from '@touchstone/contract';
import type { BlockedContext } from './blocked-operation.js';

/** How the pixels of an image row fill blocks. */
export interface RowBlocks {
  /** Pixels of a row, with the zeros that fill its last block. */
  readonly columns: number;
  /** Blocks in a row. */
  readonly perRow: number;
  /** Images whose rows share a block. */
  readonly together: number;
}

export function rowBlocks(images: TensorNode, { block, fold }: Pick<BlockedContext, 'block' | 'fold'>): RowBlocks {
  const width = images.shape[3]!;
  const batch = images.shape[0]! / fold(images);
  let together = 1;
  while (width * together * 2 <= block && batch % (together * 2) === 0) together *= 2;
  const columns = Math.ceil((width * together) / block) * (block / together);
  return { columns, perRow: (columns * together) / block, together };
}
