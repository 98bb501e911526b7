import { TouchstoneError } from '@touchstone/contract';
import { canonicalJson } from '../keys/canonical-json.js';
import type { ChosenParts } from './run-parts.js';

type Setting = Pick<ChosenParts, 'config' | 'space' | 'dataset' | 'searcher'>;

/**
 * Refuses settings that are one and the same space × dataset × searcher, whose runs would count twice
 * over all groups, and settings with stores of their own. Throws TouchstoneError `CONFIG`.
 */
export function checkSettings(settings: readonly Setting[]): void {
  const seen = new Map<string, Setting>();
  for (const setting of settings) {
    const key = canonicalJson([setting.space, setting.dataset, setting.searcher].map(nameAndOptions) as never);
    const other = seen.get(key);
    if (other !== undefined) throw sameSetting(other, setting);
    seen.set(key, setting);
  }
  const stores = new Set(settings.map(({ config }) => config.store));
  if (stores.size <= 1) return;
  throw new TouchstoneError('CONFIG', `settings of one run share a store; here are ${[...stores].join(' and ')}`, {
    where: '"store"',
    hint: 'Name one store for all with --store.',
  });
}

function nameAndOptions({ use: { name, options } }: Setting['space' | 'dataset' | 'searcher']): object {
  return { name, options };
}

function sameSetting(first: Setting, second: Setting): TouchstoneError {
  const { space, dataset, searcher } = second;
  const names = [space, dataset, searcher].map(({ label }) => label).join(' · ');
  const message = `the suites "${first.config.suite}" and "${second.config.suite}" are the same setting: ${names}`;
  return new TouchstoneError('CONFIG', message, {
    where: '"suites"',
    hint: '--space, --dataset and --searcher hold for every suite; settings must differ in at least one of the three.',
  });
}
