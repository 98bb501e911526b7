import type { TensorNode } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';
import type { Lowering, LoweringContext } from '../lowering.js';
import { windowAttributes } from './convolution.js';

export const maxPool: Lowering = (node, context) => results(node, node.inputs[0]!, context).values;

/** Adds each value at the place of its window's maximum. */
export const maxPoolGradient: Lowering = (node, context) => {
  const { builder } = context;
  const [delta, x] = node.inputs as readonly [TensorNode, TensorNode];
  const { indices } = results(node, x, context);
  const count = builder.integers(sizeOf(delta.shape));
  const zeros = builder.node('Expand', [builder.scalar(0), builder.integers(sizeOf(x.shape))]);
  const flat = (name: string): string => builder.node('Reshape', [name, count]);
  const scattered = builder.node('ScatterElements', [zeros, flat(indices), flat(context.value(delta))], {
    axis: 0,
    reduction: 'add',
  });
  return builder.node('Reshape', [scattered, builder.integers(...node.shape)]);
};

/** Gathers values from the places of the maxima. */
export const maxPoolPick: Lowering = (node, context) => {
  const { builder } = context;
  const [values, x] = node.inputs as readonly [TensorNode, TensorNode];
  const { indices } = results(node, x, context);
  const flatIndices = builder.node('Reshape', [indices, builder.integers(sizeOf(node.shape))]);
  const flatValues = builder.node('Reshape', [context.value(values), builder.integers(sizeOf(x.shape))]);
  const gathered = builder.node('GatherElements', [flatValues, flatIndices], { axis: 0 });
  return builder.node('Reshape', [gathered, builder.integers(...node.shape)]);
};

/** ONNX's MaxPool also gives flat int64 indices; forward and gradient share one operator. */
function results(node: TensorNode, x: TensorNode, context: LoweringContext): { values: string; indices: string } {
  const kernel = node.attributes['kernel'] as readonly number[];
  const { dilations: _, ...attributes } = windowAttributes(node, kernel);
  const key = `max pool ${x.id} ${JSON.stringify(attributes)}`;
  let indices: string | undefined;
  const values = context.once(key, () => {
    const [first, second] = context.builder.nodes('MaxPool', [context.value(x)], 2, attributes);
    indices = second!;
    return first!;
  });
  return { values, indices: context.once(`${key} indices`, () => indices!) };
}
