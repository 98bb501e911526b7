import { TouchstoneError, type PluginKind } from '@touchstone/contract';
import { kindNames } from './kind-names.js';

/** A kind by its singular or plural, or `suites`. Throws TouchstoneError `USAGE`. */
export function parseKind(name: string): PluginKind | 'suites' {
  if (name === 'suite' || name === 'suites') return 'suites';
  const kind = (Object.keys(kindNames) as PluginKind[]).find((known) => name === known || name === kindNames[known]);
  if (kind !== undefined) return kind;
  throw new TouchstoneError('USAGE', `unknown kind of plugin "${name}"`, {
    where: 'command line, touchstone list <kind>',
    hint: `Known: ${[...Object.values(kindNames), 'suites'].join(', ')}.`,
  });
}
