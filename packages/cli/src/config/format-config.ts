import type { Json } from '@touchstone/contract';
import type { PluginSpec, ResolvedConfig } from '@touchstone/core';
import { printable } from '../text/printable.js';

/** A resolved configuration as lines `key  value  origin`, aligned, one newline at the end. */
export function formatConfig({ config, origins }: Pick<ResolvedConfig, 'config' | 'origins'>): string {
  const rows = Object.entries(origins).map(
    ([key, origin]) => [key, formatValue(valueAt(config, key)), origin] as const,
  );
  const keys = Math.max(...rows.map(([key]) => key.length));
  const values = Math.max(...rows.map(([, value]) => value.length).filter((length) => length <= 48), 0);
  const lines = rows.map(([key, value, origin]) => `${key.padEnd(keys)}  ${value.padEnd(values)}  (${origin})`);
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
