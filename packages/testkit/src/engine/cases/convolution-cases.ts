import { convolution, convolutionInputGradient, convolutionWeightGradient, Graph } from '@touchstone/program';
import type { ConvolutionOptions } from '@touchstone/program';
import type { Shape } from '@touchstone/contract';
import type { OperationCase } from './operation-case.js';

interface Geometry {
  readonly name: string;
  readonly x: Shape;
  readonly weights: Shape;
  readonly options: ConvolutionOptions;
}

const geometries: readonly Geometry[] = [
  { name: '3×3, same size', x: [2, 3, 5, 5], weights: [4, 3, 3, 3], options: { padding: 1 } },
  { name: '1×1', x: [2, 3, 4, 5], weights: [5, 3, 1, 1], options: {} },
  { name: 'batch 1, oblong image and kernel', x: [1, 2, 7, 5], weights: [3, 2, 3, 2], options: {} },
  { name: 'a kernel as large as the image', x: [2, 2, 3, 4], weights: [3, 2, 3, 4], options: {} },
  { name: 'stride 2 that leaves a row', x: [2, 3, 6, 6], weights: [2, 3, 3, 3], options: { stride: 2, padding: 1 } },
  { name: '1×1, stride 2', x: [2, 3, 6, 5], weights: [2, 3, 1, 1], options: { stride: 2 } },
  { name: 'stride beyond the kernel', x: [1, 2, 8, 9], weights: [2, 2, 2, 2], options: { stride: 3 } },
  {
    name: 'uneven stride and padding',
    x: [2, 2, 6, 5],
    weights: [3, 2, 3, 3],
    options: { stride: [2, 1], padding: [0, 1, 2, 0] },
  },
  { name: 'dilation 2', x: [2, 2, 7, 6], weights: [3, 2, 3, 3], options: { dilation: 2, padding: 2 } },
  {
    name: 'uneven dilation, stride and padding',
    x: [1, 2, 8, 7],
    weights: [2, 2, 3, 2],
    options: { dilation: [2, 3], stride: [1, 2], padding: [2, 0, 1, 3] },
  },
  { name: 'padding beyond the kernel', x: [1, 2, 3, 3], weights: [2, 2, 2, 2], options: { padding: 3 } },
  { name: '2 groups', x: [2, 4, 5, 5], weights: [6, 2, 3, 3], options: { groups: 2, padding: 1 } },
  { name: 'depthwise', x: [2, 4, 5, 5], weights: [4, 1, 3, 3], options: { groups: 4, padding: 1 } },
  {
    name: 'depthwise, dilation and stride 2',
    x: [2, 3, 9, 8],
    weights: [3, 1, 3, 3],
    options: { groups: 3, dilation: 2, stride: 2, padding: 2 },
  },
  {
    name: 'depthwise, 2 filters a channel, batch 1, uneven',
    x: [1, 3, 6, 7],
    weights: [6, 1, 3, 2],
    options: { groups: 3, stride: [1, 2], padding: [1, 0, 0, 1] },
  },
];

function normal(first: Shape, second: Shape): OperationCase['inputs'] {
  return [
    { shape: first, values: 'normal' },
    { shape: second, values: 'normal' },
  ];
}

function casesOf({ name, x, weights, options }: Geometry): readonly OperationCase[] {
  const graph = new Graph();
  const { shape: result, attributes } = convolution(graph.input('x', x), graph.input('weights', weights), options);
  return [
    { operation: 'convolution', name, inputs: normal(x, weights), build: (a, b) => convolution(a!, b!, options) },
    {
      operation: 'convolutionInputGradient',
      name,
      inputs: normal(result, weights),
      build: (delta, b) => convolutionInputGradient(delta!, b!, x, attributes),
    },
    {
      operation: 'convolutionWeightGradient',
      name,
      inputs: normal(x, result),
      build: (a, delta) => convolutionWeightGradient(a!, delta!, weights, attributes),
    },
  ];
}

export const convolutionCases: readonly OperationCase[] = geometries.flatMap(casesOf);
