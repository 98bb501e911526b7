import type { Rng } from '@touchstone/contract';

/**
 * A random order of images of which every front part holds the classes in the proportions of the
 * whole, up to rounding; classes may differ in size.
 * @param indices positions in a collection
 * @param labels class of each position of the collection
 */
export function stratifiedOrder(indices: Uint32Array, labels: Uint8Array, rng: Rng): Uint32Array {
  const members = new Map<number, number[]>();
  for (const index of indices) {
    const label = labels[index]!;
    const known = members.get(label);
    if (known) known.push(index);
    else members.set(label, [index]);
  }
  // A class of n images has them at (1, 3, 5 … 2n − 1) / 2n of the way.
  const dealt = [...members].flatMap(([label, own]) => {
    const order = rng.fork('class').fork(label).permutation(own.length);
    return Array.from(order, (place, rank) => ({ index: own[place]!, label, at: (2 * rank + 1) / (2 * own.length) }));
  });
  dealt.sort((first, second) => first.at - second.at || first.label - second.label);
  return Uint32Array.from(dealt, ({ index }) => index);
}
