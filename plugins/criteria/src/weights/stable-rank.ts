import { defineCriterion, TouchstoneError } from '@touchstone/contract';
import type { SearchSpace } from '@touchstone/contract';
import { requireDefined } from '../require-defined.js';
import { withoutConvolution } from '../without-convolution.js';
import { cellSizes } from './cell-sizes.js';
import { convolutionNorms } from './convolution-norms.js';
import type { ConvolutionLayer } from './convolution-norms.js';
import { kernelNorms } from './kernel-norms.js';
import { lastTensor } from './last-tensor.js';
import { scoreOperations } from './score-operations.js';

/**
 * The stable rank of an operation is ‖A‖_F² / ‖A‖₂² of its last convolution A, averaged over cells; the smallest
 * is kept, so that a score is −stable rank. Parameter-free operations, `none` among them, have none: the
 * source leaves them out of its space, ours refuses them (−∞).
 *
 * `convolution`, as in the source, takes A as the linear map of the cell's feature maps: its stable rank counts
 * pixels too, so that cells of larger maps weigh more in the average, and a 1×1 convolution of weights W has
 * height · width · ‖W‖_F² / ‖W‖₂². The source trains a supernet without alphas, with spectral normalisation
 * and mixed by the softmax of −stable rank; ours scores the supernet that it is given.
 */
export const stableRank = defineCriterion({
  name: 'stable-rank',
  summary: 'Keeps the operation whose last convolution has the smallest stable rank',
  reference: {
    title: 'Machida, Uto, Shinoda, Suzuki 2020: MSR-DARTS, Minimum Stable Rank of Differentiable Architecture Search',
    url: 'https://arxiv.org/abs/2009.09209',
    where: 'minimum stable rank criterion; calculate_stable_rank of machida-k-3136/msrdarts',
  },
  family: 'weights',
  costClass: 'free',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      norm: {
        type: 'string',
        enum: ['convolution', 'kernel'],
        default: 'convolution',
        description: 'Of the convolution as a linear map of feature maps, or of its weights as a matrix',
      },
    },
  },
  needs: ['weights'],
  undefinedIn: withoutConvolution,
  score: async (context, { norm }) => {
    const { space, supernet } = context;
    requireDefined(space, withoutConvolution(space));
    const weights = supernet.weights();
    const sizes = cellSizes(space, supernet.image);
    return scoreOperations(context, (cell, edge, operation) => {
      const last = lastTensor(weights, 'convolution', { cell, edge, operation });
      if (!last) return undefined;
      const { tensor, values } = last;
      const outputs = tensor.shape[0]!;
      const { frobenius, spectral } =
        norm === 'kernel'
          ? kernelNorms(values, outputs)
          : convolutionNorms({ values, outputs, layer: lastConvolution(space, operation) }, sizes[cell]!);
      if (spectral > 0 && Number.isFinite(frobenius)) return -frobenius / spectral;
      throw new TouchstoneError('NUMERICS', 'the stable rank of weights that are all 0 or not finite is undefined', {
        where: tensor.name,
        hint: 'the search has diverged',
      });
    });
  },
});

function lastConvolution({ name, operations }: SearchSpace, operation: number): ConvolutionLayer {
  const { layers, name: own } = operations[operation]!;
  const layer = layers === 'zero' ? undefined : layers.findLast((one) => one.layer === 'convolution');
  if (layer?.layer === 'convolution') return layer;
  throw new TouchstoneError('PLUGIN', `${own} has weights of a convolution but no such layer`, { where: name });
}
