import { defineCriterion, scoreMatrix } from '@touchstone/contract';
import type { CriterionContext, OperationMask, ScoreMatrix } from '@touchstone/contract';
import { edgeOrder } from '../edge-order.js';
import { mixtureWeights } from '../mixture-weights.js';
import { proxyMeasure } from './proxy-measure.js';
import { proxyOptions } from './proxy-options.js';
import type { ProxyMeasure } from './proxy.js';
import { removalRow } from './removal-row.js';
import { withEdge } from './with-edge.js';

/**
 * The untrained supernet loses most by the operation without which its proxy is lowest. Removing `none`
 * changes nothing, so that it scores −PROXY of the whole supernet. Parameter-free operations have no term
 * of their own in the proxies and score by their effect on the others.
 *
 * `one-shot` rates all edges on the whole supernet. The other orders decide edge after edge, as the paper
 * does, each with those before it discretised; one candidate is drawn, where the paper draws 10 and keeps
 * the one with the best proxy as a network of its own.
 */
export const zcPt = defineCriterion({
  name: 'zc-pt',
  summary: 'Zero-cost perturbation: a proxy of the untrained supernet without the operation, lower keeps',
  reference: {
    title: 'Xiang et al. 2023: Zero-Cost Operation Scoring in Differentiable Architecture Search',
    url: 'https://arxiv.org/abs/2106.06799',
    where: 'operation score by perturbation; pt_project and Jocab_Score of zerocostptnas/zerocost_operation_score',
  },
  family: 'zero-cost',
  costClass: 'evaluations',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      ...proxyOptions,
      edgeOrder: {
        type: 'string',
        enum: ['one-shot', 'random', 'forward', 'reverse'],
        default: 'one-shot',
        description: 'All edges at once, or one after the other, each discretised before the next is rated',
      },
    },
  },
  needs: ['alphas', 'programs', 'weights', 'untrained'],
  score: async (context, { edgeOrder: order, ...choice }) => {
    const measure = await proxyMeasure(context, choice);
    if (order !== 'one-shot') return edgeByEdge(context, measure, choice.mixture, order);
    const { space } = context;
    const ones = scoreMatrix(space.edges.length, space.operations.length, () => 1);
    const whole = await measure(ones);
    const scores: number[][] = [];
    for (const edge of ones.keys()) scores.push(await removalRow(space, measure, ones, whole, edge));
    return scores;
  },
});

async function edgeByEdge(
  { space, supernet, rng }: CriterionContext,
  measure: ProxyMeasure,
  mixture: 'current' | 'uniform',
  order: 'random' | 'forward' | 'reverse',
): Promise<ScoreMatrix> {
  const operations = space.operations.length;
  const weights = mixtureWeights({ space, supernet }, mixture);
  let base: OperationMask = scoreMatrix(space.edges.length, operations, () => 1);
  const scores = scoreMatrix(space.edges.length, operations, () => 0);
  for (const edge of edgeOrder(space.edges.length, order, rng)) {
    scores[edge] = await removalRow(space, measure, base, await measure(base), edge);
    // By the space's own rule, which may not allow `none`.
    const kept = space.discretise(scores)[edge]!;
    base = withEdge(base, edge, (operation) => (operation === kept ? 1 / weights[edge]![operation]! : 0));
  }
  return scores;
}
