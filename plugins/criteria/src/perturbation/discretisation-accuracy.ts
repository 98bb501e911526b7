import { defineCriterion, scoreMatrix, stopIfAborted } from '@touchstone/contract';
import type { CriterionContext, Evaluation, SearchSplit } from '@touchstone/contract';
import { mixtureOption } from '../mixture-option.js';
import { measureOption } from '../measure-option.js';
import { merit } from '../merit.js';
import { splitOption } from '../split-option.js';

type EvaluateKept = (edge: number, operation: number) => Promise<Evaluation>;

/**
 * The other edges stay mixed and nothing is tuned. Scores are in percent, or minus the loss. `none` and
 * operations without weights are rated like any other: with `none` the edge gives zeros.
 */
export const discretisationAccuracy = defineCriterion({
  name: 'discretisation-accuracy',
  summary: 'Accuracy of the supernet with only the operation on its edge, at weight 1',
  reference: {
    title: 'Xiang et al. 2023: Zero-Cost Operation Scoring in Differentiable Architecture Search',
    url: 'https://arxiv.org/abs/2106.06799',
    where: 'the comparison disc-acc; Wang et al. 2021 (arXiv 2108.04392) rate an operation so once it is tuned',
  },
  family: 'perturbation',
  costClass: 'evaluations',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: { measure: measureOption, split: splitOption, mixture: mixtureOption },
  },
  // `tuning` for a copy, which can be evaluated with an edge decided at weight 1, `evaluation` for equal weights.
  needs: ['evaluation', 'tuning'],
  score: async (context, { measure, split, mixture }) => {
    const { space, signal } = context;
    const evaluate = mixture === 'current' ? await onCopy(context, split) : onEqualWeights(context, split);
    const scores: number[][] = [];
    for (const edge of space.edges.keys()) {
      const row: number[] = [];
      for (const operation of space.operations.keys()) {
        stopIfAborted(signal);
        row.push(merit(await evaluate(edge, operation), measure));
      }
      scores.push(row);
    }
    return scores;
  },
});

async function onCopy({ space, supernet }: CriterionContext, split: SearchSplit): Promise<EvaluateKept> {
  const copy = await supernet.fork();
  return (edge, operation) =>
    copy.evaluate({ decisions: space.edges.map((_, other) => (other === edge ? operation : null)), split });
}

/** The mask makes the kept operation's weight, one over their number, 1 again. */
function onEqualWeights({ space, supernet }: CriterionContext, split: SearchSplit): EvaluateKept {
  const { edges, operations } = space;
  return (edge, kept) =>
    supernet.evaluate({
      mixture: 'uniform',
      split,
      mask: scoreMatrix(edges.length, operations.length, (other, operation) => {
        if (other !== edge) return 1;
        return operation === kept ? operations.length : 0;
      }),
    });
}
