import { TouchstoneError } from '@touchstone/contract';
import { placeOf } from './place-of.js';
import { type ConfigRequest, resolveSettings } from './resolve-settings.js';
import type { ResolvedConfig } from './resolved-config.js';

/**
 * The one setting that the command line, the configuration file or the defaults ask for. Throws what
 * `resolveSettings` throws, and TouchstoneError `CONFIG` where several suites are named.
 */
export async function resolveConfig(request: ConfigRequest): Promise<ResolvedConfig> {
  const [only, ...others] = await resolveSettings(request);
  if (others.length === 0) return only;
  const names = [only, ...others].map(({ config }) => config.suite);
  throw new TouchstoneError('CONFIG', `one suite is wanted here, not ${names.length}: ${names.join(', ')}`, {
    where: placeOf(only.origins['suite']!, 'suites'),
    hint: 'Choose one with --suite.',
  });
}
