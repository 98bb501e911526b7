import type { Probe, Program, Shape, TensorNode } from '@touchstone/contract';
import { graphOf, program, softmax } from '@touchstone/program';
import type { SupernetStructure } from '../network/supernet-network.js';
import { probeError } from './probe-error.js';
import { totalGradients } from './total-gradients.js';

export type MixtureForm = 'current' | 'uniform';

export interface ProbeProgram {
  /** Inputs: `weights`, `alphas`, `gates`, `score-images`, `score-labels` and the probe's own. */
  readonly program: Program;
  /** Shapes of the probe's own inputs. */
  readonly inputs: Readonly<Record<string, Shape>>;
  /** How often the probe asked for gradients. */
  readonly backwardPasses: number;
}

/**
 * The program that a probe builds over the supernet. Throws `PLUGIN` where it has no outputs, an output
 * that is no node of this network, or an input whose name is taken.
 * @param mixture softmax of the alphas, or one over the number of operations
 */
export function probeProgram(
  structure: SupernetStructure,
  probe: Probe,
  batchSize: number,
  mixture: MixtureForm,
): ProbeProgram {
  const { space, cells } = structure;
  const matrix = [space.edges.length, space.operations.length];
  const network = structure.network();
  const weights = network.input('weights', [network.weightCount]);
  const alphas = network.input('alphas', matrix);
  const gates = network.input('gates', [cells, ...matrix]);
  const batch = network.batch('score', batchSize);
  const graph = graphOf(weights);
  const values = mixture === 'current' ? softmax(alphas) : graph.fill(matrix, 1 / space.operations.length);
  const { loss, logits, features, outputs, rectified, convolutions, normalised } = network.recordedForward(
    weights,
    values,
    gates,
    batch,
    probe.normalisation !== 'none',
  );

  const inputs: Record<string, Shape> = {};
  let backwardPasses = 0;
  const built = probe.build({
    weights,
    alphas,
    mixture: values,
    gates,
    ...batch,
    loss,
    logits,
    features,
    outputs,
    rectified,
    convolutions,
    normalised,
    input: (name, shape) => {
      if (Object.hasOwn(graph.inputs, name)) {
        throw probeError(
          probe.name,
          'build',
          `input '${name}' is declared twice`,
          `take another name than ${names(graph.inputs)}`,
        );
      }
      inputs[name] = [...shape];
      return network.input(name, shape);
    },
    gradients: (output, variables, upstream) => {
      backwardPasses += 1;
      return [...totalGradients(output, variables, upstream)];
    },
  });
  checkOutputs(probe, built, weights);
  return { program: program(built), inputs, backwardPasses };
}

function checkOutputs(probe: Probe, outputs: Readonly<Record<string, TensorNode>>, member: TensorNode): void {
  const nodes = new Set(graphOf(member).nodes);
  if (Object.keys(outputs).length === 0)
    throw probeError(probe.name, 'build', 'has no outputs', 'return at least one node from build');
  for (const [name, node] of Object.entries(outputs)) {
    if (!nodes.has(node)) {
      throw probeError(
        probe.name,
        'build',
        `output '${name}' is no node of this network`,
        'build it from what build is given',
      );
    }
  }
}

function names(record: Readonly<Record<string, unknown>>): string {
  return Object.keys(record).join(', ');
}
