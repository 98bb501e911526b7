import { TouchstoneError } from '@touchstone/contract';
import type { Config } from '../config/config.js';
import type { Registry } from '../registry/registry.js';
import { expandCriteria, type LeftOutCriterion } from './expand-criteria.js';
import type { ChosenParts } from './run-parts.js';

/** Looks up the plugins of a configuration. Throws TouchstoneError `CONFIG` on an unknown name or option. */
export function chooseParts(config: Config, registry: Registry): ChosenParts {
  const space = registry.get('space', config.space);
  const searchSpace = space.plugin.create(space.options);
  const leftOut: LeftOutCriterion[] = [];
  const specs = expandCriteria(config.criteria, registry, searchSpace, (left) => void leftOut.push(left));
  const criteria = specs.map((spec) => registry.get('criterion', spec));
  const labels = criteria.map(({ label }) => label);
  const twice = labels.find((label, index) => labels.indexOf(label) !== index);
  if (twice !== undefined) {
    throw new TouchstoneError('CONFIG', `the criterion "${twice}" is there twice: its options are the defaults`, {
      where: '"criteria"',
      hint: 'Leave one of them out.',
    });
  }
  return {
    config,
    space,
    dataset: registry.get('dataset', config.dataset),
    benchmark: registry.get('benchmark', config.benchmark),
    searcher: registry.get('searcher', config.searcher),
    engine: registry.get('engine', config.engine),
    executor: registry.get('executor', config.executor),
    criteria,
    leftOut,
    searchSpace,
  };
}
