import type { VersionSummary } from '@touchstone/core/data';
import { alignRows } from './align-rows.js';

const count = (value: number): string => value.toLocaleString('en');

/** What a table of NAS-Bench-201 holds, for people: by version its datasets, splits, epochs, seeds, and sources. */
export function formatVersions(versions: readonly VersionSummary[]): string {
  return versions.map(formatVersion).join('\n');
}

function formatVersion({ version, published, tables, costs, sources }: VersionSummary): string {
  const rows = tables.map(({ dataset, split, epochs, cells, seeds, trainings }) => [
    dataset,
    split,
    String(epochs),
    count(cells),
    list(trainings.map((entry) => [entry.trainings, entry.cells])) || 'not known',
    list(seeds.map((entry) => [entry.seed, entry.cells])) || 'mean only',
  ]);
  const header = ['dataset', 'split', 'epochs', 'cells', 'trainings: cells', 'seeds: cells'];
  const cost = costs.map(({ dataset, cells }) => `${dataset} (${count(cells)} cells)`).join(', ');
  const lines = [
    `${version}: ${published}`,
    ...alignRows([header, ...rows], [2, 3]).map((line) => `  ${line}`),
    ...(tables.some(({ dataset }) => dataset === 'cifar10')
      ? ['  cifar10 has no validation split; cifar10-valid, trained on half of the images, has one']
      : []),
    ...(cost === '' ? [] : [`  parameters and FLOPs: ${cost}`]),
    ...sources.map(formatSource),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function list(entries: readonly (readonly [number, number])[]): string {
  return entries.map(([value, cells]) => `${value}: ${count(cells)}`).join(', ');
}

function formatSource({ name, format, files, licence, origin, sha256, notes = [] }: VersionSummary['sources'][number]) {
  const size = files === 1 ? '' : `, ${count(files)} files`;
  const published = [licence ?? 'licence not known', ...(origin === undefined ? [] : [origin])].join(', ');
  const remarks = notes.map((note) => `\n    ${note}`).join('');
  return `  from ${name} (${format}${size}; ${published}; sha256 ${sha256.slice(0, 12)}…)${remarks}`;
}
