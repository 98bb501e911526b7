import type { CompileClock } from './compile-clock.js';

export interface Cost {
  readonly forwardPasses: number;
  readonly backwardPasses: number;
  /** Without compiling. */
  readonly seconds: number;
}

type Passes = Omit<Cost, 'seconds'>;

interface Charged<T> {
  readonly value: T;
  readonly cost: Cost;
}

/** Books a result's cost and returns a copy of its value, which the caller may change. */
export type Charge = <T>(result: Charged<T>) => T;

interface Meter {
  readonly charge: Charge;
  /** Books the cost of what is not shared with others. */
  add(cost: Cost): void;
  cost(): Cost;
}

export interface ChargedMemo {
  /** The result of `compute`, computed once per key, with what it cost then. */
  run<T>(key: string, passes: Passes, compute: () => Promise<T>): Promise<Charged<T>>;
  meter(): Meter;
}

/**
 * Results that several criteria of one supernet have in common, as the loss without an operation on
 * one batch. Each criterion is charged as if it had computed them alone.
 */
export function chargedMemo(clock: CompileClock): ChargedMemo {
  const results = new Map<string, Promise<Charged<unknown>>>();
  return {
    run: <T>(key: string, passes: Passes, compute: () => Promise<T>) => {
      let result = results.get(key);
      if (!result) {
        result = timed(clock, passes, compute);
        results.set(key, result);
      }
      return result as Promise<Charged<T>>;
    },
    meter: () => {
      let total: Cost = { forwardPasses: 0, backwardPasses: 0, seconds: 0 };
      const add = (cost: Cost): void => {
        total = {
          forwardPasses: total.forwardPasses + cost.forwardPasses,
          backwardPasses: total.backwardPasses + cost.backwardPasses,
          seconds: total.seconds + cost.seconds,
        };
      };
      return {
        charge: ({ value, cost }) => {
          add(cost);
          return structuredClone(value);
        },
        add,
        cost: () => total,
      };
    },
  };
}

async function timed<T>(clock: CompileClock, passes: Passes, compute: () => Promise<T>): Promise<Charged<T>> {
  const elapsed = clock.stopwatch();
  const value = await compute();
  return { value, cost: { ...passes, seconds: elapsed() } };
}
