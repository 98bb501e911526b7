import { defineCriterion } from '@touchstone/contract';

/**
 * FairDARTS lets operations of an edge not compete: each has its own weight σ(α), and an edge on which none of
 * them reaches the threshold is left out. Here `none` stands for leaving out: it scores just below the threshold,
 * whatever its own alpha (FairDARTS has no such operation). A space whose rule returns no `none` keeps the best
 * operation even so. A supernet trained by softmax has the same order within an edge as by magnitude, and its
 * alphas seldom reach 1.73, which is σ = 0.85: there threshold 0 asks for the order alone.
 */
export const sigmoid = defineCriterion({
  name: 'sigmoid',
  summary: 'Sigmoid of each alpha alone, none where it is below a threshold; else magnitude’s order on an edge',
  reference: {
    title: 'Chu et al. 2020: Fair DARTS',
    url: 'https://arxiv.org/abs/1911.12126',
    where: 'parse with threshold_sparse of fairdarts/utils.py in xiaomi-automl/FairDARTS',
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      threshold: {
        type: 'number',
        minimum: 0,
        maximum: 1,
        default: 0.85,
        description: 'Operations below it lose to none, where the space may select none; with 0 none never wins',
      },
    },
  },
  family: 'alpha',
  costClass: 'free',
  needs: ['alphas'],
  score: ({ space, supernet }, { threshold }) => {
    // Who is at the threshold has reached it.
    const none = threshold - Number.EPSILON / 2;
    return supernet
      .alphas()
      .map((row) =>
        row.map((alpha, operation) =>
          space.operations[operation]!.layers === 'zero' ? none : 1 / (1 + Math.exp(-alpha)),
        ),
      );
  },
});
