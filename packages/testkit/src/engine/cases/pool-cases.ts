import { averagePool, averagePoolGradient, Graph, maxPool, maxPoolGradient, maxPoolPick } from '@touchstone/program';
import type { WindowOptions } from '@touchstone/program';
import type { Shape } from '@touchstone/contract';
import type { OperationCase } from './operation-case.js';

interface Geometry {
  readonly name: string;
  readonly x: Shape;
  readonly kernel: number;
  readonly options: Omit<WindowOptions, 'dilation'>;
}

const geometries: readonly Geometry[] = [
  { name: '3×3, same size', x: [2, 3, 4, 5], kernel: 3, options: { padding: 1 } },
  { name: '2×2, stride 2', x: [2, 2, 4, 6], kernel: 2, options: { stride: 2 } },
  { name: '2×2, stride 2 that leaves a row', x: [1, 2, 5, 4], kernel: 2, options: { stride: 2 } },
  { name: '3×3, stride 2, padded', x: [2, 2, 6, 5], kernel: 3, options: { stride: 2, padding: 1 } },
  { name: 'stride beyond the kernel', x: [1, 2, 7, 8], kernel: 2, options: { stride: 3 } },
  { name: '1×1, stride 2', x: [2, 2, 5, 4], kernel: 1, options: { stride: 2 } },
  { name: 'uneven stride and padding', x: [2, 2, 6, 5], kernel: 3, options: { stride: [2, 1], padding: [0, 1, 2, 0] } },
  { name: 'the whole image', x: [2, 3, 4, 4], kernel: 4, options: {} },
];

function casesOf({ name, x, kernel, options }: Geometry): readonly OperationCase[] {
  const graph = new Graph();
  const image = graph.input('x', x);
  const { shape: result, attributes: average } = averagePool(image, kernel, options);
  const { attributes: maximum } = maxPool(image, kernel, options);
  return [
    {
      operation: 'averagePool',
      name,
      inputs: [{ shape: x, values: 'normal' }],
      build: (a) => averagePool(a!, kernel, options),
    },
    {
      operation: 'averagePoolGradient',
      name,
      inputs: [{ shape: result, values: 'normal' }],
      build: (delta) => averagePoolGradient(delta!, x, average),
    },
    {
      operation: 'maxPool',
      name,
      inputs: [{ shape: x, values: 'distinct' }],
      build: (a) => maxPool(a!, kernel, options),
    },
    {
      operation: 'maxPoolGradient',
      name,
      inputs: [
        { shape: result, values: 'normal' },
        { shape: x, values: 'distinct' },
      ],
      build: (delta, a) => maxPoolGradient(delta!, a!, maximum),
    },
    {
      operation: 'maxPoolPick',
      name,
      inputs: [
        { shape: x, values: 'normal' },
        { shape: x, values: 'distinct' },
      ],
      build: (values, a) => maxPoolPick(values!, a!, maximum),
    },
  ];
}

export const poolCases: readonly OperationCase[] = geometries.flatMap(casesOf);
