import type { Program } from '@touchstone/contract';
import { gradients, multiply, program, softmax, sum } from '@touchstone/program';
import type { SupernetStructure } from '../network/supernet-network.js';

/**
 * Product of the Hessian of the loss over the alphas with a direction: the gradient of
 * (gradient · direction). Inputs: `weights`, `alphas` and `direction` (edges × operations; the mixture
 * is the softmax of the alphas), `valid-images`, `valid-labels`. Output: `product`, edges × operations.
 */
export function hessianProgram(structure: SupernetStructure, batchSize: number): Program {
  const { space } = structure;
  const network = structure.network();
  const shape = [space.edges.length, space.operations.length];
  const weights = network.input('weights', [network.weightCount]);
  const alphas = network.input('alphas', shape);
  const direction = network.input('direction', shape);
  const { loss } = network.forward(weights, softmax(alphas), network.batch('valid', batchSize));
  const [gradient] = gradients(loss, [alphas]);
  const [product] = gradients(sum(multiply(gradient!, direction)), [alphas]);
  return program({ product: product! });
}
