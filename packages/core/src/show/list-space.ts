import type { Architecture, SearchSpace } from '@touchstone/contract';

/** Spaces up to this size are listed. */
const listable = 100_000;

export interface ListedSpace {
  /** In index order. */
  readonly architectures: readonly Architecture[];
  indexOf(architecture: Architecture): number;
}

/** All architectures of a space with their indices; undefined where there are more than 100,000. */
export function listSpace(space: SearchSpace): ListedSpace | undefined {
  if (space.size > listable) return undefined;
  const architectures = [...space.architectures()];
  const indices = new Map(architectures.map((architecture, index) => [architecture.join(), index]));
  return { architectures, indexOf: (architecture) => indices.get(architecture.join())! };
}
