import type { Family } from './family.js';
import type { Ranked } from './order-selections.js';
import { testPairs } from './test-pairs.js';

/** Every contender with every control, tested. Controls are not compared with each other: nobody asks. */
export function controlFamily(contenders: readonly Ranked[], controls: readonly Ranked[]): Family {
  const { p, pHolm, tested } = testPairs(pairs(contenders, controls), contenders.length * controls.length);
  return {
    family: 'controls',
    first: contenders,
    second: controls,
    tested,
    p: (i, j) => p[i * controls.length + j]!,
    pHolm: (i, j) => pHolm[i * controls.length + j]!,
  };
}

function* pairs(contenders: readonly Ranked[], controls: readonly Ranked[]): Generator<readonly [Ranked, Ranked]> {
  for (const contender of contenders) for (const control of controls) yield [contender, control];
}
