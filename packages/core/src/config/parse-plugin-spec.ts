import { type Json, TouchstoneError } from '@touchstone/contract';
import type { PluginSpec } from './config.js';
import { splitList } from './split-list.js';

/**
 * `name[key=value,…]` as a specification. Values are read as JSON where they are JSON (numbers,
 * booleans, null, quoted text, lists) and as text otherwise. Throws TouchstoneError `CONFIG`.
 */
export function parsePluginSpec(text: string, where: string): PluginSpec {
  const match = /^([^[\]]+)(?:\[(.*)\])?$/s.exec(text.trim());
  if (match === null) throw malformed(text, where);
  const name = match[1]!.trim();
  if (match[2] === undefined) return { name };
  const options: Record<string, Json> = {};
  for (const part of splitList(match[2])) {
    const [key, value] = splitOnce(part);
    if (key === '' || value === undefined) throw malformed(text, where);
    if (key in options) throw new TouchstoneError('CONFIG', `"${text}" sets the option "${key}" twice`, { where });
    options[key] = parseValue(value);
  }
  return { name, options };
}

function splitOnce(part: string): [string, string | undefined] {
  const at = part.indexOf('=');
  return at < 0 ? [part, undefined] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
}

function parseValue(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function malformed(text: string, where: string): TouchstoneError {
  return new TouchstoneError('CONFIG', `"${text}" is not a plugin specification`, {
    where,
    hint: 'Write a name, or name[option=value,option=value].',
  });
}
