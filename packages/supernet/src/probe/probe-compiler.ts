import type { Engine, Executable, Probe, Shape } from '@touchstone/contract';
import type { SupernetStructure } from '../network/supernet-network.js';
import type { CompileClock } from '../trial/compile-clock.js';
import { probeProgram } from './probe-program.js';
import type { MixtureForm } from './probe-program.js';

export interface ProbeRequest {
  /** The criterion's label; names of probes are unique within it. */
  readonly criterion: string;
  readonly probe: Probe;
  readonly batchSize: number;
  readonly mixture: MixtureForm;
}

export interface CompiledProbe {
  readonly executable: Executable;
  /** Shapes of the probe's own inputs. */
  readonly inputs: Readonly<Record<string, Shape>>;
  /** Of one run. */
  readonly backwardPasses: number;
  /** To be called once when the executable is no longer used; it may then make room for others. */
  release(): Promise<void>;
}

/** Compiled probes, shared by the supernets of one structure. */
export interface ProbeCompiler {
  /** The probe of a criterion, compiled when it is first needed or was given up for others. */
  compile(request: ProbeRequest): Promise<CompiledProbe>;
  /** Throws away all of them; those in use when they are released. */
  dispose(): Promise<void>;
}

interface Entry {
  readonly compiled: Promise<Omit<CompiledProbe, 'release'>>;
  users: number;
  /** No longer in the cache; the last user disposes of it. */
  dropped: boolean;
}

/** All criteria that Touchstone ships use fewer, so that a run of all of them compiles each probe once. */
const LIMIT = 32;

/** @param limit executables to keep, those used last; a further one is kept while it is in use */
export function probeCompiler(
  engine: Engine,
  structure: SupernetStructure,
  clock: CompileClock,
  limit = LIMIT,
): ProbeCompiler {
  // In order of use, the most recent last.
  const entries = new Map<string, Entry>();

  async function build({ probe, batchSize, mixture }: ProbeRequest): Promise<Omit<CompiledProbe, 'release'>> {
    const { program, inputs, backwardPasses } = probeProgram(structure, probe, batchSize, mixture);
    return { executable: await engine.compile(program), inputs, backwardPasses };
  }

  async function drop(key: string, entry: Entry): Promise<void> {
    if (entries.get(key) === entry) entries.delete(key);
    entry.dropped = true;
    if (entry.users === 0) await (await entry.compiled).executable.dispose();
  }

  async function makeRoom(): Promise<void> {
    for (const [key, entry] of entries) {
      if (entries.size <= limit) return;
      if (entry.users === 0) await drop(key, entry);
    }
  }

  return {
    compile: async (request) => {
      const key = keyOf(request);
      const entry = entries.get(key) ?? { compiled: clock.compiling(() => build(request)), users: 0, dropped: false };
      entry.users += 1;
      entries.delete(key);
      entries.set(key, entry);
      let compiled: Omit<CompiledProbe, 'release'>;
      try {
        compiled = await entry.compiled;
      } catch (error) {
        // Another attempt compiles anew.
        if (entries.get(key) === entry) entries.delete(key);
        throw error;
      }
      return {
        ...compiled,
        release: async () => {
          entry.users -= 1;
          if (entry.dropped && entry.users === 0) await compiled.executable.dispose();
          else await makeRoom();
        },
      };
    },
    dispose: async () => {
      for (const [key, entry] of entries) await drop(key, entry);
    },
  };
}

function keyOf({ criterion, probe, batchSize, mixture }: ProbeRequest): string {
  return JSON.stringify([criterion, probe.name, mixture, probe.normalisation ?? 'batch', batchSize]);
}
