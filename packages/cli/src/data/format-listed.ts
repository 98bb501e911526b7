import type { ListedData } from '@touchstone/core/data';
import { printable } from '@touchstone/contract';
import { alignRows } from './align-rows.js';
import { formatVersions } from './format-versions.js';

/** What is in the data directory and what can be downloaded, for people. */
export function formatListed({ directory, nasBench201, files }: ListedData): string {
  const held =
    nasBench201.length === 0
      ? 'nas-bench-201.bin: none yet; see `touchstone data add` and `touchstone data download`\n'
      : `nas-bench-201.bin\n\n${formatVersions(nasBench201)}`;
  const header = ['download', 'part', 'state', 'size', 'licence', 'what'];
  const rows = files.map(({ name, part, state, bytes, licence, summary }) => [
    name,
    part,
    state,
    `${(bytes / 1e6).toFixed(1)} MB`,
    licence,
    summary,
  ]);
  const downloads = alignRows([header, ...rows], [3]).map((line) => `${line}\n`);
  return printable(`${directory}\n\n${held}\n${downloads.join('')}`);
}
