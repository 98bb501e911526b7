import type { PluginKind } from '@touchstone/contract';
import type { RegisteredPlugin, Suite } from '@touchstone/core';
import { printable } from '@touchstone/contract';
import { wrapText } from '../text/wrap-text.js';
import { criterionColumns } from './criterion-columns.js';
import { kindNames } from './kind-names.js';
import { pluginNote } from './plugin-note.js';

const COLUMNS = 80;

interface Section {
  readonly heading: string;
  /** Behind the heading. */
  readonly columns: string;
  readonly lines: readonly { readonly name: string; readonly note: string; readonly below?: string }[];
}

/**
 * Plugins by kind and suites, for people: name, summary, and where it is from if not built in; of
 * criteria family, cost class and needs first, and the summary below.
 */
export function formatList(plugins: readonly RegisteredPlugin[], suites: readonly Suite[]): string {
  const sections: Section[] = (Object.keys(kindNames) as PluginKind[]).map((kind) =>
    sectionOf(
      kind,
      plugins.filter((plugin) => plugin.kind === kind),
    ),
  );
  const lines = suites.map(({ name, summary }) => ({ name, note: summary }));
  const filled: readonly Section[] = [...sections, { heading: 'suites', columns: '', lines }].filter(
    (section) => section.lines.length > 0,
  );
  const width = Math.max(0, ...filled.flatMap((section) => section.lines.map(({ name }) => name.length)));
  const text = filled.map((section) =>
    [
      section.columns === '' ? section.heading : `${section.heading.padEnd(width + 2)}  ${section.columns}`,
      ...section.lines.flatMap(({ name, note, below }) => [
        `  ${name.padEnd(width)}  ${note}`,
        ...(below === undefined ? [] : wrapText(below, COLUMNS, '      ')),
      ]),
    ].join('\n'),
  );
  return printable(`${text.join('\n\n')}\n`);
}

function sectionOf(kind: PluginKind, plugins: readonly RegisteredPlugin[]): Section {
  const heading = kindNames[kind];
  if (kind !== 'criterion') {
    return { heading, columns: '', lines: plugins.map((plugin) => ({ name: plugin.name, note: pluginNote(plugin) })) };
  }
  const [columns, ...notes] = criterionColumns(plugins);
  const lines = plugins.map((plugin, index) => ({ name: plugin.name, note: notes[index]!, below: pluginNote(plugin) }));
  return { heading, columns: columns!, lines };
}
