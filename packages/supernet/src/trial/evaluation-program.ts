import type { Program } from '@touchstone/contract';
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
export function evaluationProgram(structure: SupernetStructure, kind: EvaluationKind, batchSize: number): Program {
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
