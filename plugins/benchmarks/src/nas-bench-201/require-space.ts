import type { SearchSpace } from '@touchstone/contract';
import { TouchstoneError } from '@touchstone/contract';

/** A cell with four operations, its architecture string as the authors write it. */
const probe = {
  architecture: [4, 4, 2, 0, 4, 3],
  text: '|avg_pool_3x3~0|+|avg_pool_3x3~0|nor_conv_1x1~1|+|none~0|avg_pool_3x3~1|nor_conv_3x3~2|',
};

/** Throws TouchstoneError `DATA` unless a space's architectures are those of NAS-Bench-201, edges and operations in its order. */
export function requireSpace(space: SearchSpace): void {
  const same = space.name === 'nas-bench-201' && space.size === 15_625 && encodes(space);
  if (same) return;
  throw new TouchstoneError('DATA', `the table of NAS-Bench-201 is not of the space "${space.name}"`, {
    where: 'benchmark "nas-bench-201"',
    hint: 'Use it with the space "nas-bench-201".',
  });
}

function encodes(space: SearchSpace): boolean {
  try {
    return space.encode(probe.architecture) === probe.text;
  } catch {
    return false;
  }
}
