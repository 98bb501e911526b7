import { TouchstoneError } from '@touchstone/contract';
import type { SplitSizes } from './split-sizes.js';

/**
 * Throws TouchstoneError `CONFIG` where splits that must not overlap ask for more images than there are.
 * @param keys the splits, by their options
 * @param available images that they may take
 * @param of what has them, as in "the training files"
 */
export function requireRoom(
  sizes: SplitSizes,
  keys: readonly (keyof SplitSizes)[],
  available: number,
  of: string,
): void {
  const asked = keys.reduce((sum, key) => sum + sizes[key], 0);
  if (asked <= available) return;
  const named = keys.map((key) => `${key} (${sizes[key]})`).join(' and ');
  const many = keys.length > 1 ? `${named} together ask` : `${named} asks`;
  throw new TouchstoneError('CONFIG', `${many} for ${asked} images, ${of} ${available}`, {
    where: `dataset option${keys.length > 1 ? 's' : ''} ${keys.join(', ')}`,
    hint: keys.length > 1 ? 'Lower one of them.' : 'Lower it.',
  });
}
