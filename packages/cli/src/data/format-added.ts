import type { AddedData } from '@touchstone/core';
import { printable } from '../text/printable.js';
import { formatVersions } from './format-versions.js';

/** What was added and what is held now, for people. */
export function formatAdded(added: AddedData): string {
  if (added.kind === 'files') return printable(added.places.map((place) => `${place}\n`).join(''));
  const { file, added: found, versions } = added.tables;
  const sources = found.flatMap((version) => version.sources.map(({ name }) => name));
  const names = [...new Set(sources)].join(', ');
  const what = found.map(({ version, tables }) => {
    const accuracies = tables.reduce((sum, { cells }) => sum + cells, 0);
    return `${version}, ${tables.length} tables, ${accuracies.toLocaleString('en')} mean accuracies`;
  });
  return printable(`read ${names}: ${what.join('; ')}\n${file} holds:\n\n${formatVersions(versions)}`);
}
