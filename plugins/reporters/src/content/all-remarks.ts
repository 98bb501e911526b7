import type { Report } from '@touchstone/contract';

/** What a reader must know about the numbers, what was left out, and what the datasets have to say. */
export function allRemarks({ remarks, comparisonsLeftOut, groups }: Report): string[] {
  const leftOut =
    comparisonsLeftOut > 0
      ? [`${comparisonsLeftOut} further pairs were tested and corrected for, but are not listed.`]
      : [];
  const notes = groups.flatMap(({ provenance: { dataset } }) =>
    dataset.notes.map((note) => `${dataset.name}: ${note}`),
  );
  return [...new Set([...remarks, ...leftOut, ...notes])];
}
