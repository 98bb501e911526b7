import type { PluginKind } from '@touchstone/contract';
import { didYouMean } from '../errors/did-you-mean.js';
import { optionsValidator, type ValidateOptions } from './options-validator.js';
import { pluginKinds } from './plugin-kinds.js';
import type { AnyPlugin } from './plugin-types.js';

const namePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const knownNeeds = ['alphas', 'history', 'evaluation', 'gates', 'programs', 'weights', 'tuning', 'untrained', 'oracle'];

export interface CheckedPlugin {
  readonly plugin: AnyPlugin;
  readonly validateOptions: ValidateOptions;
}

/**
 * Checks everything about a plugin that can be checked without running it. Throws Error with one
 * sentence that says what is wrong.
 */
export function checkPlugin(value: unknown): CheckedPlugin {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('a plugin must be an object, as made by defineCriterion and its siblings');
  }
  const plugin = value as Record<string, unknown>;
  const kinds = Object.keys(pluginKinds);
  if (typeof plugin['kind'] !== 'string' || !kinds.includes(plugin['kind'])) {
    throw new Error(`the plugin's kind is ${JSON.stringify(plugin['kind'])}, not one of ${kinds.join(', ')}`);
  }
  const kind = plugin['kind'] as PluginKind;
  const name = plugin['name'];
  if (typeof name !== 'string' || !namePattern.test(name)) {
    throw new Error(`the name of the ${kind} is ${JSON.stringify(name)}; names are lower-case words with hyphens`);
  }
  const fail = (what: string): Error => new Error(`${kind} "${name}": ${what}`);
  if (typeof plugin['summary'] !== 'string' || plugin['summary'].trim() === '' || plugin['summary'].includes('\n')) {
    throw fail('`summary` must be one line of text');
  }
  checkFunctions(plugin, kind, fail);
  if (kind === 'criterion') checkNeeds(plugin['needs'], fail);
  try {
    const validateOptions = optionsValidator(kind, name, plugin['options'] as never);
    return { plugin: value as AnyPlugin, validateOptions };
  } catch (error) {
    throw fail(`the schema of its options is malformed: ${(error as Error).message}`);
  }
}

function checkFunctions(plugin: Record<string, unknown>, kind: PluginKind, fail: (what: string) => Error): void {
  const { functions } = pluginKinds[kind];
  const present = functions.filter((name) => plugin[name] !== undefined);
  if (present.length !== 1 || typeof plugin[present[0]!] !== 'function') {
    const wanted = functions.map((name) => `\`${name}\``).join(' or ');
    throw fail(`it must have ${functions.length > 1 ? 'exactly one function' : 'the function'} ${wanted}`);
  }
}

function checkNeeds(needs: unknown, fail: (what: string) => Error): void {
  if (!Array.isArray(needs)) throw fail(`\`needs\` must be a list of ${knownNeeds.join(', ')}`);
  for (const need of needs) {
    if (knownNeeds.includes(need)) continue;
    const guess = typeof need === 'string' ? didYouMean(need, knownNeeds) : undefined;
    const question = guess === undefined ? '' : `; did you mean "${guess}"?`;
    throw fail(`unknown need ${JSON.stringify(need)}${question} (known: ${knownNeeds.join(', ')})`);
  }
}
