import { defineCriterion, scoreMatrix } from '@touchstone/contract';
import { requireDefined } from '../../require-defined.js';
import { firstImages } from '../first-images.js';
import { pruningOrder } from './pruning-order.js';
import { removalChanges } from './removal-changes.js';
import { withoutThinForm } from './without-thin-form.js';

/**
 * Prunes, round after round, one operation of every edge: that whose removal most improves the condition
 * number of the neural tangent kernel (lower is better) and the number of linear regions (higher), by the sum
 * of both ranks, until one is left. An operation's score is the round that it survives to; `none` is
 * pruned before the first round and refused (−∞). Remaining operations have equal weights that sum to 1,
 * whatever the alphas. Parameter-free operations are pruned like any other.
 *
 * The kernel is that of the supernet's network, but with weights of its own, drawn anew for each repeat; the
 * source takes a network of 3 channels and one cell per stage, and draws anew for each operation too, where
 * ours share the draws of a round. Linear regions are counted in the source's own thin network. Costs, per
 * round, repeats × batchSize forward and backward passes for every operation that is left and once more.
 */
export const teNas = defineCriterion({
  name: 'te-nas',
  summary: 'Untrained supernet: pruned by neural tangent kernel and number of linear regions',
  reference: {
    title: 'Chen, Gong, Wang 2021: Neural Architecture Search on ImageNet in Four GPU Hours (TE-NAS)',
    url: 'https://arxiv.org/abs/2102.11535',
    where: 'pruning by rank; prune_func_rank of VITA-Group/TENAS',
  },
  family: 'zero-cost',
  costClass: 'evaluations',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      repeats: {
        type: 'integer',
        minimum: 1,
        maximum: 100,
        default: 3,
        description: 'Draws of weights to average over',
      },
      batchSize: {
        type: 'integer',
        minimum: 2,
        maximum: 256,
        default: 16,
        description:
          'Images of the neural tangent kernel (the source: 16 by default, 72 on NAS-Bench-201, 14 on DARTS)',
      },
      regionImages: {
        type: 'integer',
        minimum: 2,
        maximum: 100_000,
        default: 3000,
        description: 'Image parts of 3×3 pixels to count linear regions with',
      },
    },
  },
  needs: ['programs', 'weights', 'untrained'],
  undefinedIn: withoutThinForm,
  score: async ({ space, supernet, rng, signal }, { repeats, batchSize, regionImages }) => {
    requireDefined(space, withoutThinForm(space));
    const images = await firstImages(supernet);
    const { tensors } = supernet.weights();
    const active = space.edges.map(() => space.operations.map(({ layers }) => layers !== 'zero'));
    const rounds = active[0]!.filter(Boolean).length - 1;
    const scores = scoreMatrix(space.edges.length, space.operations.length, (edge, operation) =>
      active[edge]![operation] ? rounds : -Infinity,
    );
    for (let round = 0; round < rounds; round++) {
      const request = { space, supernet, tensors, active, images, batchSize, repeats, regionImages, signal };
      const order = pruningOrder(await removalChanges({ ...request, rng: rng.fork(`round ${round}`) }));
      for (const edge of space.edges.keys()) {
        const { operation } = order.find((change) => change.edge === edge)!;
        active[edge]![operation] = false;
        scores[edge]![operation] = round;
      }
    }
    return scores;
  },
});
