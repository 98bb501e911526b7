interface Passes {
  readonly forwardPasses: number;
  readonly backwardPasses: number;
}

interface Charged<T> {
  readonly value: T;
  readonly cost: Passes & { readonly seconds: number };
}

interface Meter {
  /** Adds a result's cost and returns a copy of its value, which the caller may change. */
  charge<T>(result: Charged<T>): T;
  readonly cost: () => Passes & { readonly seconds: number };
}

interface ChargedMemo {
  /** The result of `compute`, computed once per key, with what it cost then. */
  run<T>(key: string, passes: Passes, compute: () => Promise<T>): Promise<Charged<T>>;
  meter(): Meter;
}

/**
 * Results that several criteria of one supernet have in common, as the loss without an operation.
 * Each criterion is charged as if it had computed them alone.
 */
export function chargedMemo(): ChargedMemo {
  const results = new Map<string, Promise<Charged<unknown>>>();
  return {
    run: <T>(key: string, passes: Passes, compute: () => Promise<T>) => {
      let result = results.get(key);
      if (!result) {
        result = timed(passes, compute);
        results.set(key, result);
      }
      return result as Promise<Charged<T>>;
    },
    meter: () => {
      let total = { forwardPasses: 0, backwardPasses: 0, seconds: 0 };
      return {
        charge: ({ value, cost }) => {
          total = {
            forwardPasses: total.forwardPasses + cost.forwardPasses,
            backwardPasses: total.backwardPasses + cost.backwardPasses,
            seconds: total.seconds + cost.seconds,
          };
          return structuredClone(value);
        },
        cost: () => total,
      };
    },
  };
}

async function timed<T>(passes: Passes, compute: () => Promise<T>): Promise<Charged<T>> {
  const start = performance.now();
  const value = await compute();
  return { value, cost: { ...passes, seconds: (performance.now() - start) / 1000 } };
}
