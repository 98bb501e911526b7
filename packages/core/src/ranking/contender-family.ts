import type { Family } from './family.js';
import type { Ranked } from './order-selections.js';
import { testPairs } from './test-pairs.js';

/** All pairs of contenders, tested: whoever looks at all of them is protected for all of them. */
export function contenderFamily(contenders: readonly Ranked[]): Family {
  const count = contenders.length;
  const { p, pHolm, tested } = testPairs(pairs(contenders), (count * (count - 1)) / 2);
  const place = (i: number, j: number): number => (i * (2 * count - i - 1)) / 2 + (j - i - 1);
  return {
    family: 'contenders',
    first: contenders,
    second: contenders,
    tested,
    p: (i, j) => p[place(i, j)]!,
    pHolm: (i, j) => pHolm[place(i, j)]!,
  };
}

function* pairs(contenders: readonly Ranked[]): Generator<readonly [Ranked, Ranked]> {
  for (const [i, first] of contenders.entries()) {
    for (let j = i + 1; j < contenders.length; j++) yield [first, contenders[j]!];
  }
}
