import { createRng } from '@touchstone/contract';
import type { Layer, SearchSpace, TensorNode } from '@touchstone/contract';
import {
  add,
  averagePool,
  convolution,
  Graph,
  maxPool,
  multiply,
  normalise,
  program,
  relu,
  reshape,
  slice,
} from '@touchstone/program';
import { evaluateReference, toySpace } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { everyForm } from '../fixtures/every-form.js';
import type { ParameterRequest } from '../parameters/parameter-source.js';
import { stackedShape } from '../parameters/parameter-source.js';
import { buildCell } from './build-cell.js';
import type { NetworkContext } from './network-context.js';

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
function naiveCell(graph: Graph, x: TensorNode, weight: (edge: number, operation: number) => TensorNode): TensorNode {
  const layer = (value: TensorNode, { layer: kind, ...options }: Layer, name: string): TensorNode => {
    if (kind === 'relu') return relu(value);
    if (kind === 'normalise') return normalise(value);
    const { kernel, dilation = 1, depthwise = false } = options as Extract<Layer, { layer: 'convolution' }>;
    if (kind === 'average-pool') return averagePool(value, kernel, { padding: 1 });
    if (kind === 'max-pool') return maxPool(value, kernel, { padding: 1 });
    const weights = graph.input(name, [channels, depthwise ? 1 : channels, kernel, kernel]);
    const padding = (dilation * (kernel - 1)) / 2;
    return convolution(value, weights, { padding, dilation, groups: depthwise ? channels : 1 });
  };
  const nodes = [x];
  space.edges.forEach(({ from, to }, edge) => {
    space.operations.forEach(({ name, layers }, operation) => {
      if (layers === 'zero') return;
      const output = layers.reduce(
        (value, step, index) => layer(value, step, `cell.edges.${edge}.${name}.${index}.weight`),
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

describe.each([
  ['of the supernet', 'matrix', [3, 9], (edge: number, operation: number) => [edge, operation], [1, 1], []],
  [
    'for each image',
    'perSample',
    [2, 3, 9],
    (edge: number, operation: number) => [0, edge, operation],
    [2, 1, 1],
    [2, 1, 1, 1],
  ],
] as const)('weights %s', (_what, form, shape, start, size, single) => {
  test('merged and shared branches give what separate operations give', () => {
    const graph = new Graph();
    const values = graph.input('weights', shape);
    const { context, requests } = partsAsInputs(graph);
    const merged = buildCell(graph.input('x', extent), space, { form, values }, 'cell', context);

    const other = new Graph();
    const weights = other.input('weights', shape);
    const naive = naiveCell(other, other.input('x', extent), (edge, operation) =>
      reshape(slice(weights, start(edge, operation), size), single),
    );
    const inputs: Record<string, Float64Array> = { x: randomValues('x', 48), weights: randomValues('weights', 54) };
    for (const { names, shape: part } of requests) {
      const parts = names.map((name) =>
        randomValues(
          name,
          part.reduce((a, b) => a * b, 1),
        ),
      );
      names.forEach((name, index) => (inputs[name] = parts[index]!));
      inputs[names.join('|')] = Float64Array.from(parts.flatMap((values_) => [...values_]));
    }
    inputs['weights'] = inputs['weights']!.subarray(
      0,
      shape.reduce((a, b) => a * b, 1),
    );
    const [left, right] = [merged, naive].map((y) => evaluateReference(program({ y }), inputs)['y']!);
    expect([...left!]).toEqual([...right!].map((value) => expect.closeTo(value, 10)));
  });
});

test('parallel dense convolutions are one convolution, others one for each edge', () => {
  const graph = new Graph();
  const { context, requests } = partsAsInputs(graph);
  buildCell(
    graph.input('x', extent),
    space,
    { form: 'matrix', values: graph.input('weights', [3, 9]) },
    'cell',
    context,
  );
  const names = requests.map((request) => request.names);
  // Edges 0 and 1 leave the input, edge 2 the inner node.
  expect(names).toContainEqual(['cell.edges.0.convolution-3.1.weight', 'cell.edges.1.convolution-3.1.weight']);
  expect(names).toContainEqual(['cell.edges.0.bare-convolution.0.weight', 'cell.edges.1.bare-convolution.0.weight']);
  expect(names).toContainEqual(['cell.edges.2.convolution-3.1.weight']);
  expect(names).toContainEqual(['cell.edges.0.separable.1.weight']);
  expect(names).toContainEqual(['cell.edges.1.separable.2.weight']);
  expect(names.flat()).toHaveLength(3 * 6);
});

test('a chosen architecture has the parameters of its operations only', () => {
  const graph = new Graph();
  const { context, requests } = partsAsInputs(graph);
  buildCell(graph.input('x', extent), space, { form: 'choice', architecture: [3, 0, 2] }, 'cell', context);
  expect(requests.flatMap(({ names }) => names)).toEqual([
    'cell.edges.0.convolution-3.1.weight',
    'cell.edges.2.convolution-1.1.weight',
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
      'cell',
      partsAsInputs(graph).context,
    );
    const inputs = { x: randomValues('x', 48), 'cell.edges.2.convolution-3.1.weight': randomValues('w', 36) };
    expect(evaluateReference(program({ y }), inputs)['y']!.every((value) => value === 0)).toBe(true);
  }
});
