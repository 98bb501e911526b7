import type { AddedData } from '@touchstone/core/data';
import { printable } from '@touchstone/contract';
import { formatVersions } from './format-versions.js';

/** What was added and what is held now, for people. */
export function formatAdded(added: AddedData): string {
  if (added.kind === 'files') return printable(added.places.map((place) => `${place}\n`).join(''));
  const { file, added: found, versions } = added.tables;
  const sources = found.flatMap((version) => version.sources.map(({ name }) => name));
  const names = [...new Set(sources)].join(', ');
  const what = found.map(({ version, tables }) => {
    const accuracies = tables.reduce((sum, { cells }) => sum + cells, 0);
    const count = `${tables.length} table${tables.length === 1 ? '' : 's'}`;
    return `${version}, ${count}, ${accuracies.toLocaleString('en')} mean accuracies`;
  });
  const read = found.length === 0 ? '' : `read ${names}: ${what.join('; ')}\n`;
  return printable(`${read}${file} holds:\n\n${formatVersions(versions)}`);
}
