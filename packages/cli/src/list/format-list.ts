import type { PluginKind } from '@touchstone/contract';
import type { RegisteredPlugin, Suite } from '@touchstone/core';
import { printable } from '@touchstone/contract';
import { kindNames } from './kind-names.js';

interface Line {
  readonly name: string;
  readonly note: string;
}

/** Plugins by kind and suites, for people: name, summary, and where it is from if not built in. */
export function formatList(plugins: readonly RegisteredPlugin[], suites: readonly Suite[]): string {
  const sections = (Object.keys(kindNames) as PluginKind[]).map((kind) => ({
    heading: kindNames[kind],
    lines: plugins.filter((plugin) => plugin.kind === kind).map(pluginLine),
  }));
  sections.push({ heading: 'suites', lines: suites.map(({ name, summary }) => ({ name, note: summary })) });
  const filled = sections.filter(({ lines }) => lines.length > 0);
  const width = Math.max(0, ...filled.flatMap(({ lines }) => lines.map(({ name }) => name.length)));
  const text = filled.map(({ heading, lines }) =>
    [heading, ...lines.map(({ name, note }) => `  ${name.padEnd(width)}  ${note}`)].join('\n'),
  );
  return printable(`${text.join('\n\n')}\n`);
}

function pluginLine({ name, summary, from, control }: RegisteredPlugin): Line {
  const marks = [...(control === true ? ['control'] : []), ...(from === 'builtin' ? [] : [`from ${from}`])];
  return { name, note: marks.length === 0 ? summary : `${summary} (${marks.join(', ')})` };
}
