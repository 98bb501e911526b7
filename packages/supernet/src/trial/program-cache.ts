import type { Engine, Executable, Program } from '@touchstone/contract';
import type { CompileClock } from './compile-clock.js';

export interface ProgramCache {
  /** The program of `key`, built and compiled when it is first needed. */
  compile(key: string, build: () => Program): Promise<Executable>;
  dispose(): Promise<void>;
}

/** Compiled programs of one prepared trial, shared by all of its supernets. */
export function programCache(engine: Engine, clock: CompileClock): ProgramCache {
  const compiled = new Map<string, Promise<Executable>>();
  return {
    compile: (key, build) => {
      let executable = compiled.get(key);
      if (!executable) {
        executable = clock.compiling(async () => engine.compile(build()));
        compiled.set(key, executable);
      }
      return executable;
    },
    dispose: async () => {
      const executables = await Promise.allSettled(compiled.values());
      compiled.clear();
      for (const result of executables) if (result.status === 'fulfilled') await result.value.dispose();
    },
  };
}
