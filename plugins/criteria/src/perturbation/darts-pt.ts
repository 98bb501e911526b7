import { defineCriterion } from '@touchstone/contract';
import { decideEdges } from './decide-edges.js';
import { decidingOptions } from './deciding-options.js';
import { tuningSchedule } from './tuning-schedule.js';

/**
 * Defaults are those of the public code for NAS-Bench-201 (nasbench201/projection.py of ruocwang/darts-pt), but for:
 * - images that neither weights nor alphas have seen rate the operations (`split`)
 * - the optimiser of the alphas begins anew; there it goes on from the search
 * - the last edge is tuned for as long as the others; there for one epoch less
 *
 * An epoch is as many whole batches as `search-train` holds.
 */
export const dartsPt = defineCriterion({
  name: 'darts-pt',
  summary: 'Perturbation: edge after edge keeps the operation that is missed most, tuning the supernet in between',
  reference: {
    title: 'Wang et al. 2021: Rethinking Architecture Selection in Differentiable NAS',
    url: 'https://arxiv.org/abs/2108.04392',
    where: 'algorithm 1; schedule of the public code for NAS-Bench-201',
  },
  family: 'perturbation',
  costClass: 'training',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: { ...decidingOptions, ...tuningSchedule },
  },
  needs: ['tuning'],
  score: (context, { edgeOrder, measure, split, tuneEpochs, ...rates }) => {
    const { supernet, signal, rng } = context;
    const steps = tuneEpochs * Math.floor(supernet.imageCount('search-train') / rates.batchSize);
    return decideEdges(context, { edgeOrder, measure, split }, async (copy, decisions, count) => {
      if (tuneEpochs === 0) return;
      await copy.tune({ ...rates, nesterov: false, decisions, steps, rng: rng.fork('tuning').fork(count), signal });
    });
  },
});
