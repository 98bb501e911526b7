import type { Layer, TensorNode } from '@touchstone/contract';
import { averagePool, convolution, maxPool, relu } from '@touchstone/program';
import { affineParameters } from './affine.js';
import { applyNormalisation } from './apply-normalisation.js';
import type { LayerPlace } from './layer-place.js';
import type { NetworkContext } from './network-context.js';

type ConvolutionLayer = Extract<Layer, { layer: 'convolution' }>;

/**
 * The layers one after the other. Parameters are named `<place>.<layer index>.weight`, `.scale` and
 * `.shift`. A convolution at several places is several convolutions of the same input; their outputs
 * lie one after the other in the channels, so that it must be the last layer. Other layers are common
 * to all places.
 */
export function applyLayers(
  x: TensorNode,
  layers: readonly Layer[],
  places: readonly LayerPlace[],
  context: NetworkContext,
): TensorNode {
  return layers.reduce((value, layer, index) => applyLayer(value, layer, index, places, context), x);
}

function applyLayer(
  x: TensorNode,
  layer: Layer,
  index: number,
  places: readonly LayerPlace[],
  context: NetworkContext,
): TensorNode {
  switch (layer.layer) {
    case 'relu':
      context.recorder?.rectified(x, places.length);
      return relu(x);
    case 'normalise': {
      const affine = affineParameters(layer, x.shape[1]!, index, places, context);
      return applyNormalisation(x, affine, context, places.length);
    }
    case 'convolution':
      return applyConvolution(x, layer, index, places, context);
    case 'average-pool':
    case 'max-pool': {
      const pool = layer.layer === 'average-pool' ? averagePool : maxPool;
      const options = { stride: layer.stride ?? 1, padding: layer.padding ?? (layer.kernel - 1) / 2 };
      return pool(x, layer.kernel, options);
    }
    default:
      throw new TypeError(`unknown layer ${JSON.stringify(layer satisfies never)}`);
  }
}

function applyConvolution(
  x: TensorNode,
  layer: ConvolutionLayer,
  index: number,
  places: readonly LayerPlace[],
  context: NetworkContext,
): TensorNode {
  const inputs = x.shape[1]!;
  const { kernel, channels = inputs, stride = 1, dilation = 1, depthwise = false } = layer;
  const perGroup = depthwise ? 1 : inputs;
  const names = places.map(({ name }) => `${name}.${index}.weight`);
  const weights = context.parameters({
    names,
    shape: [channels, perGroup, kernel, kernel],
    fanIn: perGroup * kernel * kernel,
    role: 'convolution',
    owners: places.map(({ owner }) => owner),
  });
  const value = convolution(x, weights, {
    stride,
    dilation,
    padding: (dilation * (kernel - 1)) / 2,
    groups: depthwise ? inputs : 1,
  });
  context.recorder?.convolution({ value, weights: names });
  return value;
}
