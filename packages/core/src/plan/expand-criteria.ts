import type { SearchSpace } from '@touchstone/contract';
import type { PluginSpec } from '../config/config.js';
import { unknownName } from '../errors/unknown-name.js';
import type { Registry } from '../registry/registry.js';

/** A criterion that a family does without in a space. */
export interface LeftOutCriterion {
  readonly criterion: string;
  readonly reason: string;
}

/**
 * Puts the criteria themselves in the place of `all` (every contender that is installed) and of
 * `@family`, with their defaults. What is listed by name with other options comes beside them; what is listed with
 * its defaults is not repeated; what is undefined in the space is left out. Throws TouchstoneError `CONFIG` on an
 * unknown family.
 */
export function expandCriteria(
  specs: readonly PluginSpec[],
  registry: Registry,
  space: SearchSpace,
  onLeftOut?: (left: LeftOutCriterion) => void,
): PluginSpec[] {
  const named = new Set(specs.flatMap(({ name, options }) => (Object.keys(options ?? {}).length === 0 ? [name] : [])));
  const expanded: PluginSpec[] = [];
  for (const spec of specs) {
    if (!isFamily(spec)) {
      expanded.push(spec);
      continue;
    }
    for (const name of membersOf(spec.name, registry)) {
      if (named.has(name)) continue;
      named.add(name);
      const reason = registry.get('criterion', { name }).plugin.undefinedIn?.(space);
      if (reason === undefined) expanded.push({ name });
      else onLeftOut?.({ criterion: name, reason });
    }
  }
  return expanded;
}

/** Whether a criterion of a configuration stands for several. */
export function isFamily({ name }: PluginSpec): boolean {
  return name === 'all' || name.startsWith('@');
}

function membersOf(group: string, registry: Registry): string[] {
  const criteria = registry.list('criterion');
  if (group === 'all') return criteria.filter(({ control }) => control !== true).map(({ name }) => name);
  const members = criteria.filter(({ family }) => `@${family}` === group).map(({ name }) => name);
  if (members.length > 0) return members;
  const families = [...new Set(criteria.map(({ family }) => family))].filter((family) => family !== undefined);
  throw unknownName('CONFIG', 'family', group, ['all', ...families.map((family) => `@${family}`)], '"criteria"');
}
