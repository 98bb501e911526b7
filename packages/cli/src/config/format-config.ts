import type { Json } from '@touchstone/contract';
import type { PluginSpec, ResolvedConfig } from '@touchstone/core';
import { printable } from '@touchstone/contract';

/** Keys that come first; the others follow as they are. */
const order = ['suite', 'space', 'dataset', 'benchmark', 'searcher', 'criteria', 'controls', 'seeds', 'checkpoints'];
const widestAligned = 48;

/** A resolved configuration as lines `key  value  origin`, aligned, one newline at the end. */
export function formatConfig({ config, origins }: Pick<ResolvedConfig, 'config' | 'origins'>): string {
  const others = Object.keys(origins).filter((key) => !order.includes(key));
  const rows = [...order.filter((key) => key in origins), ...others].map(
    (key) => [key, formatValue(valueAt(config, key)), origins[key]!] as const,
  );
  const keyWidth = Math.max(...rows.map(([key]) => key.length));
  const valueWidth = Math.max(0, ...rows.map(([, value]) => value.length).filter((length) => length <= widestAligned));
  const lines = rows.map(([key, value, origin]) => `${key.padEnd(keyWidth)}  ${value.padEnd(valueWidth)}  (${origin})`);
  return printable(`${lines.join('\n')}\n`);
}

function valueAt(config: object, key: string): unknown {
  return key.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], config);
}

function formatValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(formatValue).join(', ');
  if (typeof value === 'object' && value !== null) return formatSpec(value as PluginSpec);
  return String(value);
}

function formatSpec({ name, options = {}, from }: PluginSpec): string {
  const set = Object.entries<Json>(options).map(([key, value]) => `${key}=${formatOption(value)}`);
  return `${name}${set.length > 0 ? `[${set.join(',')}]` : ''}${from === undefined ? '' : ` from ${from}`}`;
}

function formatOption(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
