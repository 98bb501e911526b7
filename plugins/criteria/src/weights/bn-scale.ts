import { defineCriterion, TouchstoneError } from '@touchstone/contract';
import type { SearchSpace } from '@touchstone/contract';
import { requireDefined } from '../require-defined.js';
import { sumOver } from '../sum-over.js';
import { lastTensor } from './last-tensor.js';
import { scoreOperations } from './score-operations.js';

/**
 * Mean |γ| of an operation's last normalisation, averaged over cells. Operations without normalisation, such
 * as a skip connection and `none`, have no γ and are refused (−∞): the source has none in its space. Before
 * training every γ is 1 and all scores are equal. The source trains only the normalisations of a supernet of
 * single paths and sums the scores of a path; ours scores the supernet that it is given, edge by edge.
 *
 * Search supernets of the field, and those of the built-in spaces by default, normalise without γ: there it is left
 * out of families, and an error of the row where it is asked for by name.
 */
export const bnScale = defineCriterion({
  name: 'bn-scale',
  summary: 'Mean absolute scale |γ| of the last normalisation; needs operations with affine normalisation',
  reference: {
    title: 'Chen et al. 2021: BN-NAS, Neural Architecture Search with Batch Normalization',
    url: 'https://arxiv.org/abs/2108.07375',
    where: 'BN-based indicator; EvolutionSearcher of bychen515/BNNAS, BNNAS/search/ea.py',
  },
  family: 'weights',
  costClass: 'free',
  needs: ['weights'],
  undefinedIn: withoutScales,
  score: async (context) => {
    requireDefined(context.space, withoutScales(context.space), AFFINE_HINT);
    const weights = context.supernet.weights();
    return scoreOperations(context, (cell, edge, operation) => {
      const last = lastTensor(weights, 'scale', { cell, edge, operation });
      if (!last) return undefined;
      const { values, tensor } = last;
      const mean = sumOver(values, Math.abs) / values.length;
      if (Number.isFinite(mean)) return mean;
      const hint = 'the search has diverged';
      throw new TouchstoneError('NUMERICS', 'a scale is not finite', { where: tensor.name, hint });
    });
  },
});

const AFFINE_HINT =
  "give the space the option affine=true where it has one, as in --space 'micro[affine=true]', or take another criterion";

/** Every last normalisation must have a trained scale: one that has none would not be comparable. */
function withoutScales({ operations }: SearchSpace): string | undefined {
  const normalised = operations.flatMap(({ name, layers }) => {
    const last = layers === 'zero' ? undefined : layers.findLast(({ layer }) => layer === 'normalise');
    return last?.layer === 'normalise' ? [{ name, affine: last.affine === true }] : [];
  });
  if (normalised.length === 0) return 'no operation has a normalisation';
  const without = normalised.filter(({ affine }) => !affine);
  if (without.length === 0) return undefined;
  return `normalisation without scale γ at the end of ${without.map(({ name }) => name).join(', ')}`;
}
