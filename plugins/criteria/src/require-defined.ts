import { TouchstoneError } from '@touchstone/contract';
import type { SearchSpace } from '@touchstone/contract';

/**
 * For criteria with `undefinedIn`, which families leave out but which are scored all the same where they are asked for
 * by name. Throws `PLUGIN` with the reason where there is one.
 */
export function requireDefined(
  { name }: SearchSpace,
  reason: string | undefined,
  hint = 'take another criterion for this space',
): void {
  if (reason !== undefined) throw new TouchstoneError('PLUGIN', reason, { where: `space '${name}'`, hint });
}
