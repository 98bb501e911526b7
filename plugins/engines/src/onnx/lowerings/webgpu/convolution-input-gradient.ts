import type { TensorNode } from '@touchstone/contract';
import type { Lowering } from '../../lowering.js';
import { outputPadding, windowAttributes } from '../convolution.js';
import { convolutionInputGradient as transposedConvolution } from '../convolution-input-gradient.js';

/**
 * onnxruntime 1.30's ConvTranspose gives wrong numbers on WebGPU where a group has one channel of the
 * image and several filters. There each filter gets a group of its own, and the sum over the filters
 * of a channel is taken afterwards.
 */
export const convolutionInputGradient: Lowering = (node, context) => {
  const [delta, weights] = node.inputs as readonly [TensorNode, TensorNode];
  const groups = node.attributes['groups'] as number;
  const [filters, perGroup] = weights.shape as readonly [number, number];
  if (groups === 1 || perGroup > 1 || filters === groups) return transposedConvolution(node, context);
  const { builder, value } = context;
  const kernel = weights.shape.slice(2);
  const [batch, channels, rows, columns] = node.shape as readonly [number, number, number, number];
  const perFilter = builder.node('ConvTranspose', [value(delta), value(weights)], {
    ...windowAttributes(node, kernel),
    group: filters,
    output_padding: outputPadding(node, delta, kernel),
  });
  const grouped = builder.integers(batch, channels, filters / groups, rows * columns);
  const total = builder.node('ReduceSum', [builder.node('Reshape', [perFilter, grouped]), builder.integers(2)], {
    keepdims: 0,
  });
  return builder.node('Reshape', [total, builder.integers(...node.shape)]);
};
