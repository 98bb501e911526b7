import type { Engine, Executable, Program } from '@touchstone/contract';
import { gradients, program } from '@touchstone/program';
import type { SupernetStructure } from '../network/supernet-network.js';

export type EvaluationKind = 'forward' | 'gates' | 'sample-gates';

/**
 * Programs that score a supernet. Inputs: `weights`, `mixture`, `gates`, `score-images`,
 * `score-labels`. Gates are inputs, so that a mask never needs another program.
 * - `forward`: outputs `loss` and `logits`
 * - `gates`: outputs `loss` and `gate-gradient`, the gates' shape
 * - `sample-gates`: the same with a gate for every image of the batch
 */
function evaluationProgram(structure: SupernetStructure, kind: EvaluationKind, batchSize: number): Program {
  const { space, cells } = structure;
  const network = structure.network();
  const weights = network.input('weights', [network.weightCount]);
  const mixture = network.input('mixture', [space.edges.length, space.operations.length]);
  const gateShape = [cells, space.edges.length, space.operations.length];
  const gates = network.input('gates', kind === 'sample-gates' ? [batchSize, ...gateShape] : gateShape);
  const pass = network.gatedForward(weights, mixture, gates, network.batch('score', batchSize));
  if (kind === 'forward') return program({ loss: pass.loss, logits: pass.logits });
  return program({ loss: pass.loss, 'gate-gradient': gradients(pass.loss, [gates])[0]! });
}

export interface EvaluationCompiler {
  /** Compiles each evaluation program when it is first needed. */
  compile(kind: EvaluationKind, batchSize: number): Promise<Executable>;
  dispose(): Promise<void>;
}

export function evaluationCompiler(engine: Engine, structure: SupernetStructure): EvaluationCompiler {
  const compiled = new Map<string, Promise<Executable>>();
  return {
    compile: (kind, batchSize) => {
      const key = `${kind} ${batchSize}`;
      let executable = compiled.get(key);
      if (!executable) {
        executable = engine.compile(evaluationProgram(structure, kind, batchSize));
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
