import { defineCriterion, scoreMatrix, stopIfAborted, TouchstoneError } from '@touchstone/contract';
import { informationOf, informationProbe } from './information.js';

/**
 * The operation of the largest information importance measurement (IIM, see `informationProbe`) is pruned: a score
 * is −IIM. Where an output has the same value in all channels of some pixel, IIM is ∞ and the operation is refused
 * (−∞); so is `none`, which the source prunes first. Parameter-free operations are measured like any other.
 *
 * The source trains only weights, prunes one operation of every edge each 2 epochs, 4 times in all, and measures
 * anew each time, on its training images; ours scores once, the supernet at the checkpoint, on held-out images. The
 * source's supernet has no alphas and adds operations as they are, hence the default `ones`. IIM goes with the
 * inverse fourth power of an output's scale, so that skip connections and pools, which pass on the scale of their
 * input, fare much worse with weights that sum to 1. One forward pass per batch.
 */
export const isDarts = defineCriterion({
  name: 'is-darts',
  summary: 'Prunes the largest information importance measurement: 3 (z − μ)² / σ⁶ over the channels of outputs',
  reference: {
    title:
      'He, Liu, Zhang, Zheng 2023: IS-DARTS, Stabilizing DARTS through Precise Measurement on Candidate Importance',
    url: 'https://arxiv.org/abs/2312.12648',
    where: 'information importance measurement; iim_hook of HY-HE/IS-DARTS, shrink_metric.py; in one shot',
  },
  family: 'weights',
  costClass: 'gradient',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      mixture: {
        type: 'string',
        enum: ['ones', 'current', 'uniform'],
        default: 'ones',
        description: 'Weight 1 for each operation, the architecture weights, or equal ones that sum to 1',
      },
    },
  },
  needs: ['programs'],
  score: async ({ space, supernet, signal }, { mixture }) => {
    stopIfAborted(signal);
    const [edges, operations] = [space.edges.length, space.operations.length];
    const results = await supernet.run(
      informationProbe,
      mixture === 'ones' ? { mixture: 'uniform', mask: scoreMatrix(edges, operations, () => operations) } : { mixture },
    );
    const scores = scoreMatrix(edges, operations, (edge, operation) => -informationOf(results, edge, operation));
    const refused = scores.findIndex((row) => row.every((score) => score === -Infinity));
    if (refused < 0) return scores;
    const { from, to } = space.edges[refused]!;
    throw new TouchstoneError('NUMERICS', 'every operation has an output without variance over channels', {
      where: `edge ${from}→${to}`,
      hint: 'outputs need 2 channels or more that differ: take a space of more channels, or look at the search',
    });
  },
});
