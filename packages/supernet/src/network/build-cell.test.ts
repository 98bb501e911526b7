import { createRng } from '@touchstone/contract';
import type { Layer, Operation, SearchSpace, TensorNode } from '@touchstone/contract';
import {
  add,
  averagePool,
  convolution,
  Graph,
  maxPool,
  multiply,
  normalise,
  perChannel,
  program,
  relu,
  reshape,
  sizeOf,
  slice,
} from '@touchstone/program';
import { evaluateReference, toySpace } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { affineForms } from '../fixtures/affine-forms.js';
import { everyForm } from '../fixtures/every-form.js';
import type { ParameterRequest } from '../parameters/parameter-source.js';
import { stackedShape } from '../parameters/parameter-source.js';
import { buildCell } from './build-cell.js';
import type { NetworkContext } from './network-context.js';
import { networkRecorder } from './network-recorder.js';

const space: SearchSpace = { ...toySpace.create({ cells: 1 }), operations: everyForm };
const channels = 2;
const extent = [2, channels, 4, 3];

/** Parameters as inputs: the parts of one request are one input each. */
function partsAsInputs(graph: Graph): { context: NetworkContext; requests: ParameterRequest[] } {
  const requests: ParameterRequest[] = [];
  return {
    requests,
    context: {
      parameters: (request) => {
        requests.push(request);
        return graph.input(request.names.join('|'), stackedShape(request));
      },
      normalise: (x, scale) => normalise(x, scale),
    },
  };
}

/** The cell as its definition says: every operation of every edge on its own. */
function naiveCell(
  graph: Graph,
  x: TensorNode,
  operations: readonly Operation[],
  weight: (edge: number, operation: number) => TensorNode,
): TensorNode {
  const layer = (value: TensorNode, { layer: kind, ...options }: Layer, name: string): TensorNode => {
    if (kind === 'relu') return relu(value);
    if (kind === 'normalise') {
      if (!('affine' in options)) return normalise(value);
      const [scale, shift] = ['scale', 'shift'].map((role) => graph.input(`${name}.${role}`, [channels]));
      return add(multiply(normalise(value), perChannel(scale!)), perChannel(shift!));
    }
    const { kernel, dilation = 1, depthwise = false } = options as Extract<Layer, { layer: 'convolution' }>;
    if (kind === 'average-pool') return averagePool(value, kernel, { padding: 1 });
    if (kind === 'max-pool') return maxPool(value, kernel, { padding: 1 });
    const weights = graph.input(`${name}.weight`, [channels, depthwise ? 1 : channels, kernel, kernel]);
    const padding = (dilation * (kernel - 1)) / 2;
    return convolution(value, weights, { padding, dilation, groups: depthwise ? channels : 1 });
  };
  const nodes = [x];
  space.edges.forEach(({ from, to }, edge) => {
    operations.forEach(({ name, layers }, operation) => {
      if (layers === 'zero') return;
      const output = layers.reduce(
        (value, step, index) => layer(value, step, `cells.0.edges.${edge}.${name}.${index}`),
        nodes[from]!,
      );
      const weighted = multiply(output, weight(edge, operation));
      nodes[to] = nodes[to] ? add(nodes[to], weighted) : weighted;
    });
  });
  return nodes.at(-1)!;
}

function randomValues(name: string, size: number): Float64Array {
  const rng = createRng('cell').fork(name);
  return Float64Array.from({ length: size }, () => rng.normal());
}

const matrix = {
  form: 'matrix',
  batch: [],
  slice: (weights: TensorNode, edge: number, operation: number) =>
    reshape(slice(weights, [edge, operation], [1, 1]), []),
} as const;
const perSample = {
  form: 'perSample',
  batch: [2],
  slice: (weights: TensorNode, edge: number, operation: number) =>
    reshape(slice(weights, [0, edge, operation], [2, 1, 1]), [2, 1, 1, 1]),
} as const;

describe.each([
  ['every form', everyForm],
  ['trained scales and shifts', affineForms],
])('%s', (_operations, operations) => {
  test.each([
    ['of the supernet', matrix, false],
    ['for each image', perSample, false],
    ['of the supernet, recorded', matrix, true],
  ])('merged and shared branches give what separate operations give, weights %s', (_what, kind, recorded) => {
    const graph = new Graph();
    const shape = [...kind.batch, 3, operations.length];
    const { context, requests } = partsAsInputs(graph);
    const merged = buildCell(
      graph.input('x', extent),
      { ...space, operations },
      { form: kind.form, values: graph.input('weights', shape) },
      0,
      { ...context, ...(recorded ? { recorder: networkRecorder() } : {}) },
    );

    const other = new Graph();
    const weights = other.input('weights', shape);
    const naive = naiveCell(other, other.input('x', extent), operations, (edge, operation) =>
      kind.slice(weights, edge, operation),
    );
    const inputs: Record<string, Float64Array> = {
      x: randomValues('x', 48),
      weights: randomValues('weights', sizeOf(shape)),
    };
    for (const { names, shape: part } of requests) {
      const parts = names.map((name) => randomValues(name, sizeOf(part)));
      names.forEach((name, index) => (inputs[name] = parts[index]!));
      inputs[names.join('|')] = Float64Array.from(parts.flatMap((values) => [...values]));
    }
    const [left, right] = [merged, naive].map((y) => evaluateReference(program({ y }), inputs)['y']!);
    expect([...left!]).toEqual([...right!].map((value) => expect.closeTo(value, 10)));
  });
});

test('parallel dense convolutions are one convolution, others one for each edge', () => {
  const graph = new Graph();
  const { context, requests } = partsAsInputs(graph);
  buildCell(graph.input('x', extent), space, { form: 'matrix', values: graph.input('weights', [3, 9]) }, 0, context);
  const names = requests.map((request) => request.names);
  // Edges 0 and 1 leave the input, edge 2 the inner node.
  expect(names).toContainEqual(['cells.0.edges.0.convolution-3.1.weight', 'cells.0.edges.1.convolution-3.1.weight']);
  expect(names).toContainEqual([
    'cells.0.edges.0.bare-convolution.0.weight',
    'cells.0.edges.1.bare-convolution.0.weight',
  ]);
  expect(names).toContainEqual(['cells.0.edges.2.convolution-3.1.weight']);
  expect(names).toContainEqual(['cells.0.edges.0.separable.1.weight']);
  expect(names).toContainEqual(['cells.0.edges.1.separable.2.weight']);
  expect(names.flat()).toHaveLength(3 * 6);
});

test('a chosen architecture has the parameters of its operations only', () => {
  const graph = new Graph();
  const { context, requests } = partsAsInputs(graph);
  buildCell(graph.input('x', extent), space, { form: 'choice', architecture: [3, 0, 2] }, 0, context);
  expect(requests.flatMap(({ names }) => names)).toEqual([
    'cells.0.edges.0.convolution-3.1.weight',
    'cells.0.edges.2.convolution-1.1.weight',
  ]);
});

test('a cell that nothing passes is zero, and its later nodes are built on zeros', () => {
  for (const architecture of [
    [0, 0, 0],
    [0, 0, 3],
  ]) {
    const graph = new Graph();
    const y = buildCell(
      graph.input('x', extent),
      space,
      { form: 'choice', architecture },
      0,
      partsAsInputs(graph).context,
    );
    const inputs = { x: randomValues('x', 48), 'cells.0.edges.2.convolution-3.1.weight': randomValues('w', 36) };
    expect(evaluateReference(program({ y }), inputs)['y']!.every((value) => value === 0)).toBe(true);
  }
});
