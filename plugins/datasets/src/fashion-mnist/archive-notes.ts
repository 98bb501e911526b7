import type { ImageArchive } from './image-archive.js';

/** Remarks for the provenance: the source, and what was left out of it. */
export function archiveNotes({ source, malformed, repeated, classCounts }: ImageArchive): string[] {
  const classes = malformed.flatMap((count, label) => (count > 0 ? [label] : []));
  const notes = [`${total(classCounts)} images from ${source}`];
  if (classes.length > 0) notes.push(`${total(malformed)} malformed rows skipped (class ${classes.join(', ')})`);
  if (total(repeated) > 0) notes.push(`${total(repeated)} exact copies of other images skipped`);
  return notes;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
