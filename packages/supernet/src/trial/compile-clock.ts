/**
 * Time that building and compiling programs has taken. A worker compiles a program once for all seeds and
 * checkpoints, so that no criterion is charged for it.
 */
export interface CompileClock {
  /** Runs work whose time counts as compiling. */
  compiling<T>(work: () => Promise<T>): Promise<T>;
  /** Starts a stopwatch; it tells the seconds since then in which nothing was compiled. */
  stopwatch(): () => number;
}

export function compileClock(): CompileClock {
  let compiled = 0;
  return {
    compiling: async (work) => {
      const start = performance.now();
      try {
        return await work();
      } finally {
        compiled += performance.now() - start;
      }
    },
    stopwatch: () => {
      const start = performance.now() - compiled;
      // Never negative, where compilations overlap.
      return () => Math.max(0, performance.now() - compiled - start) / 1000;
    },
  };
}
