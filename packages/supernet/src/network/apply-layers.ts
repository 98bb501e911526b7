import type { Layer, TensorNode } from '@touchstone/contract';
import { averagePool, convolution, maxPool, relu } from '@touchstone/program';
import type { NetworkContext } from './network-context.js';

type ConvolutionLayer = Extract<Layer, { layer: 'convolution' }>;

/** The layers one after the other. Parameters are named `<name>.<layer index>.weight`. */
export function applyLayers(
  x: TensorNode,
  layers: readonly Layer[],
  name: string,
  context: NetworkContext,
): TensorNode {
  return layers.reduce((value, layer, index) => applyLayer(value, layer, [`${name}.${index}.weight`], context), x);
}

/**
 * One layer. A convolution with several parameter names is several convolutions of the same input;
 * their outputs lie one after the other in the channels.
 */
export function applyLayer(x: TensorNode, layer: Layer, names: readonly string[], context: NetworkContext): TensorNode {
  switch (layer.layer) {
    case 'relu':
      return relu(x);
    case 'normalise':
      return context.normalise(x, undefined);
    case 'convolution':
      return applyConvolution(x, layer, names, context);
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
  names: readonly string[],
  context: NetworkContext,
): TensorNode {
  const inputs = x.shape[1]!;
  const { kernel, channels = inputs, stride = 1, dilation = 1, depthwise = false } = layer;
  const perGroup = depthwise ? 1 : inputs;
  const weights = context.parameters({
    names,
    shape: [channels, perGroup, kernel, kernel],
    fanIn: perGroup * kernel * kernel,
  });
  return convolution(x, weights, {
    stride,
    dilation,
    padding: (dilation * (kernel - 1)) / 2,
    groups: depthwise ? inputs : 1,
  });
}
