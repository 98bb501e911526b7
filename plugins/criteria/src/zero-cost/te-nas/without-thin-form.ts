import type { Layer, SearchSpace } from '@touchstone/contract';

/**
 * The reason why te-nas is undefined in a space: linear regions are counted in one cell of one channel, which strides
 * and other numbers of channels do not fit in, and something other than `none` must be there to be pruned.
 */
export function withoutThinForm({ operations }: SearchSpace): string | undefined {
  if (operations.every(({ layers }) => layers === 'zero')) return 'no operation but none';
  for (const { name, layers } of operations) {
    const misfit = layers === 'zero' ? undefined : layers.map(misfitOf).find((what) => what !== undefined);
    if (misfit !== undefined) {
      return `linear regions are counted in one cell of one channel, where ${misfit} has no place (${name})`;
    }
  }
  return undefined;
}

function misfitOf(layer: Layer): string | undefined {
  if ('stride' in layer && (layer.stride ?? 1) !== 1) return `a stride of ${layer.stride}`;
  if ('channels' in layer && layer.channels !== undefined) return 'a convolution that sets its channels';
  return undefined;
}
