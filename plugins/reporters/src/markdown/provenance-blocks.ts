import type { ReportGroup } from '@touchstone/contract';
import { codeSpan } from './code-span.js';
import { escapeMarkdown } from './escape-markdown.js';
import { markdownColumns, markdownTable } from './markdown-table.js';

const hashLength = 12;

/** Where the numbers of every group come from, a column per group. */
export function provenanceBlocks(groups: readonly ReportGroup[]): string[] {
  if (groups.length === 0) return [];
  const sources = groups.map(({ provenance }) => provenance);
  const rows: [string, ...string[]][] = [
    ['created', ...sources.map(({ createdAt }) => escapeMarkdown(createdAt))],
    [
      'Touchstone',
      ...sources.map(({ touchstone, codeHash }) => `${escapeMarkdown(touchstone)}, code ${hash(codeHash)}`),
    ],
    ['commit', ...sources.map(({ commit }) => (commit === null ? '–' : codeSpan(commit)))],
    ['suite', ...sources.map(({ suite }) => codeSpan(suite))],
    ['machine', ...sources.map(({ node, platform }) => escapeMarkdown(`Node ${node}, ${platform}`))],
    [
      'engine',
      ...sources.map(({ engine }) => escapeMarkdown(`${engine.name} on ${engine.device} (${engine.numerics})`)),
    ],
    ['dataset', ...sources.map(({ dataset }) => `${codeSpan(dataset.name)}, ${hash(dataset.hash)}`)],
    ['benchmark', ...sources.map(({ benchmark }) => `${codeSpan(benchmark.name)}, ${hash(benchmark.hash)}`)],
  ];
  const headings =
    groups.length === 1 ? ['value'] : groups.map(({ id }) => escapeMarkdown(id).replaceAll('|', String.raw`\|`));
  const columns = [...markdownColumns('what'), ...headings.map((heading) => ({ heading, align: 'left' as const }))];
  return [markdownTable(columns, rows)];
}

function hash(text: string): string {
  return codeSpan(text.slice(0, hashLength));
}
