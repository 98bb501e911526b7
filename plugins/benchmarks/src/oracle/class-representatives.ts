import type { Architecture, SearchSpace } from '@touchstone/contract';

/** The first architecture in index order of every isomorphism class, by canonical string. */
export function classRepresentatives(space: SearchSpace): ReadonlyMap<string, Architecture> {
  const representatives = new Map<string, Architecture>();
  for (const architecture of space.architectures()) {
    const canonical = space.canonical(architecture);
    if (!representatives.has(canonical)) representatives.set(canonical, architecture);
  }
  return representatives;
}
