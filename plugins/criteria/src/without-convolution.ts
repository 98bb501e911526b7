import type { SearchSpace } from '@touchstone/contract';

/** The reason why criteria that look at the convolutions of operations are undefined in a space that has none. */
export function withoutConvolution({ operations }: SearchSpace): string | undefined {
  const has = operations.some(({ layers }) => layers !== 'zero' && layers.some(({ layer }) => layer === 'convolution'));
  return has ? undefined : 'no operation has a convolution';
}
