import type { RegisteredPlugin } from '@touchstone/core';
import { kindNames } from './kind-names.js';

type OptionSchema = NonNullable<RegisteredPlugin['options']>['properties'][string];

/** Plugins as a reference in Markdown: by kind, each with its source, what it needs, and its options. */
export function formatReference(plugins: readonly RegisteredPlugin[]): string {
  const kinds = [...new Set(plugins.map(({ kind }) => kind))];
  const sections = kinds.map((kind) => {
    const own = plugins.filter((plugin) => plugin.kind === kind);
    return [`## ${capitalised(kindNames[kind])}`, ...own.map(pluginBlock)].join('\n\n');
  });
  return `# Reference\n\nMade by \`touchstone list --markdown\`; do not edit.\n\n${sections.join('\n\n')}\n`;
}

function pluginBlock(plugin: RegisteredPlugin): string {
  const { name, summary, reference, family, costClass, needs, control } = plugin;
  const facts = [
    control === true ? 'control' : family && `family ${family}`,
    costClass && `cost ${costClass}`,
    needs && needs.length > 0 && `needs ${needs.join(', ')}`,
  ].filter((fact) => typeof fact === 'string');
  const title = reference && (reference.url ? `[${reference.title}](${reference.url})` : reference.title);
  const source = title && `Source: ${title}${reference.where ? `, ${reference.where}` : ''}.`;
  const blocks = [`### ${name}`, `${summary}.`, facts.length > 0 && `${capitalised(facts.join('; '))}.`, source];
  return [...blocks, optionTable(plugin)].filter((block) => typeof block === 'string').join('\n\n');
}

function optionTable({ options }: RegisteredPlugin): string | undefined {
  const properties = Object.entries(options?.properties ?? {});
  if (properties.length === 0) return undefined;
  const rows = properties.map(([name, schema]) => {
    const { default: initial, description = '' } = schema as {
      readonly default?: unknown;
      readonly description?: string;
    };
    const cells = [`\`${name}\``, valuesOf(schema), initial === undefined ? '–' : `\`${JSON.stringify(initial)}\``];
    return `| ${[...cells, cell(description)].join(' | ')} |`;
  });
  return ['| option | values | default | |', '|---|---|---|---|', ...rows].join('\n');
}

/** What an option may be, as "1 … 100" or the values of an enumeration. */
function valuesOf(schema: OptionSchema): string {
  const known = schema as {
    readonly type?: string | readonly string[];
    readonly enum?: readonly unknown[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly exclusiveMinimum?: number;
    readonly exclusiveMaximum?: number;
  };
  if (known.enum) return cell(known.enum.map((value) => `\`${String(value)}\``).join(', '));
  const type = [known.type ?? 'any'].flat().join(' or ');
  const bounds = [
    known.minimum !== undefined && `≥ ${known.minimum}`,
    known.exclusiveMinimum !== undefined && `> ${known.exclusiveMinimum}`,
    known.maximum !== undefined && `≤ ${known.maximum}`,
    known.exclusiveMaximum !== undefined && `< ${known.exclusiveMaximum}`,
  ].filter((bound) => typeof bound === 'string');
  return [type, ...bounds].join(' ');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
