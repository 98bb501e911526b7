import type { Lowering } from '../lowering.js';
import { windowAttributes } from './convolution.js';

export const averagePool: Lowering = (node, { builder, value }) => {
  const { dilations: _, ...attributes } = windowAttributes(node, node.attributes['kernel'] as readonly number[]);
  return builder.node('AveragePool', [value(node.inputs[0]!)], { ...attributes, count_include_pad: 0 });
};
