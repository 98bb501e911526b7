import type { ProbeNetwork, TensorNode } from '@touchstone/contract';
import { gradients, program } from '@touchstone/program';
import { spaces } from '@touchstone/spaces';
import { evaluateReference, mismatch, pluginNamed, toySpace } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { everyForm } from '../fixtures/every-form.js';
import { everyFormStructure } from '../fixtures/every-form-structure.js';
import { supernetStructure } from '../network/supernet-network.js';
import type { SupernetStructure } from '../network/supernet-network.js';
import { probeProgram } from './probe-program.js';

const { structure, values } = everyFormStructure();
const edges = 3;
const operations = everyForm.length;

/** The network that a probe is given. */
function opened(of: SupernetStructure, batchSize = 3): ProbeNetwork {
  let network: ProbeNetwork | undefined;
  const build = (given: ProbeNetwork): Record<string, TensorNode> => {
    network = given;
    return { loss: given.loss };
  };
  probeProgram(of, { name: 'opened', build }, batchSize, 'current');
  return network!;
}

function evaluate(nodes: Readonly<Record<string, TensorNode>>): Record<string, Float64Array> {
  return evaluateReference(program(nodes), values);
}

describe('a supernet with operations of every form in two stages', () => {
  const network = opened(structure);
  const key = (cell: number, edge: number, operation: number): string => `${cell} ${edge} ${operation}`;
  const nodes = new Map(network.outputs.map(({ cell, edge, operation, value }) => [key(cell, edge, operation), value]));
  const whole = evaluate({ ...Object.fromEntries(nodes), mixture: network.mixture, features: network.features });
  const weight = (cell: number, edge: number, operation: number): number =>
    whole['mixture']![edge * operations + operation]! *
    values['gates']![(cell * edges + edge) * operations + operation]!;
  const mixed = (cell: number, edge: number): Float64Array => {
    const parts = everyForm.flatMap((_, operation) => {
      const output = whole[key(cell, edge, operation)];
      return output ? [output.map((value) => value * weight(cell, edge, operation))] : [];
    });
    return parts.reduce((sum, part) => sum.map((value, index) => value + part[index]!));
  };
  const plus = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, index) => value + b[index]!);

  test('every operation of every cell and edge but none has a node of its own', () => {
    expect(nodes.size).toBe(2 * edges * (operations - 1));
    expect(network.outputs).toHaveLength(nodes.size);
    expect(new Set(nodes.values()).size).toBe(nodes.size);
    expect([...nodes.keys()].some((name) => name.endsWith(' 0'))).toBe(false);
  });

  test('weighted outputs sum to the nodes of the cells', () => {
    for (const cell of [0, 1]) {
      // The identity on the edge from node 1 gives that node.
      expect(mismatch(mixed(cell, 0), whole[key(cell, 2, 1)]!, 1e-12, `node 1 of cell ${cell}`)).toBeUndefined();
    }
    expect(mismatch(plus(mixed(1, 1), mixed(1, 2)), whole['features']!, 1e-12, 'last node')).toBeUndefined();
  });

  test('loss and logits are those of an evaluation', () => {
    const plain = structure.network();
    const weights = plain.input('weights', [structure.layout.count]);
    const mixture = plain.input('mixture', [edges, operations]);
    const gates = plain.input('gates', [2, edges, operations]);
    const { loss, logits } = plain.gatedForward(weights, mixture, gates, plain.batch('score', 3));
    const expected = evaluateReference(program({ loss, logits }), { ...values, mixture: whole['mixture']! });
    const actual = evaluate({ loss: network.loss, logits: network.logits });
    for (const name of ['loss', 'logits']) {
      expect(mismatch(actual[name]!, expected[name]!, 1e-12, name)).toBeUndefined();
    }
  });

  test('the gradient of the loss with respect to an output, times the output, is gate times gate gradient', () => {
    const [gateGradient] = gradients(network.loss, [network.gates]);
    const slopes = network.gradients(
      network.loss,
      network.outputs.map(({ value }) => value),
    );
    const named = Object.fromEntries(slopes.map((slope, index) => [String(index), slope]));
    const found = evaluate({ ...named, gates: gateGradient! });
    const expected = network.outputs.map(({ cell, edge, operation }) => {
      const place = (cell * edges + edge) * operations + operation;
      return values['gates']![place]! * found['gates']![place]!;
    });
    const contracted = network.outputs.map(({ cell, edge, operation }, index) => {
      const output = whole[key(cell, edge, operation)]!;
      return output.reduce((sum, value, place) => sum + value * found[String(index)]![place]!, 0);
    });
    expect(mismatch(contracted, expected, 1e-10, 'gate gradients')).toBeUndefined();
    expect(Math.min(...expected.map(Math.abs))).toBeGreaterThan(0);
  });

  test('normalisations have their inputs, one for each operation of each edge, with variances', () => {
    // Stem and reduction, and in every cell and edge two convolutions, the pool and the separable one.
    expect(network.normalised).toHaveLength(2 + 2 * edges * 4);
    const named = Object.fromEntries(
      network.normalised.flatMap(({ input, variance }, index) => [
        [`input ${index}`, input],
        [`variance ${index}`, variance],
      ]),
    );
    const found = evaluate(named);
    network.normalised.forEach(({ input }, index) => {
      const [batch, channels, height, width] = input.shape as readonly [number, number, number, number];
      const area = height * width;
      const variances = Array.from({ length: channels }, (_, channel) => {
        const own = Array.from({ length: batch }, (__, image) => {
          const start = (image * channels + channel) * area;
          return [...found[`input ${index}`]!.subarray(start, start + area)];
        }).flat();
        const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
        return own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / own.length;
      });
      expect(mismatch(found[`variance ${index}`]!, variances, 1e-10, `variance ${index}`)).toBeUndefined();
    });
  });

  test('convolutions carry the names of their weights, each weight once', () => {
    const names = network.convolutions.flatMap(({ weights }) => weights);
    const tensors = structure.layout.slots.filter(({ role }) => role !== 'bias');
    expect(names.toSorted()).toEqual(tensors.map(({ name }) => name).toSorted());
    for (const { value, weights } of network.convolutions) {
      const channels = weights.map((name) => tensors.find((tensor) => tensor.name === name)!.shape[0]!);
      expect(value.shape[1]).toBe(channels.reduce((sum, count) => sum + count, 0));
    }
    expect(network.convolutions.at(-1)!.value).toBe(network.logits);
  });

  test('the classifier reads the mean of the features over pixels', () => {
    const { features, logits } = evaluate({ features: network.features, logits: network.logits });
    const [classifier, bias] = ['classifier.weight', 'classifier.bias'].map((name) => {
      const { offset, shape } = structure.layout.slots.find((slot) => slot.name === name)!;
      return values['weights']!.subarray(offset, offset + shape.reduce((a, b) => a * b));
    });
    const [batch, channels, height, width] = network.features.shape as readonly [number, number, number, number];
    const expected = Array.from({ length: batch * 2 }, (_, place) => {
      const [image, label] = [Math.floor(place / 2), place % 2];
      return Array.from({ length: channels }, (__, channel) => {
        const start = (image * channels + channel) * height * width;
        const pixels = features!.subarray(start, start + height * width);
        return (classifier![label * channels + channel]! * pixels.reduce((a, b) => a + b)) / pixels.length;
      }).reduce((a, b) => a + b, bias![label]!);
    });
    expect(mismatch(logits!, expected, 1e-12, 'logits')).toBeUndefined();
  });
});

describe('ReLUs', () => {
  const counts = (of: SupernetStructure): readonly number[] => opened(of, 2).rectified.map(({ count }) => count);

  test('two toy cells: two edges leave the input of a cell, one its inner node', () => {
    const image = { channels: 1, height: 3, width: 3 };
    const toy = supernetStructure({ space: toySpace.create({ cells: 2 }), image, classes: 2 });
    expect(counts(toy)).toEqual([2, 1, 2, 1]);
  });

  test('micro: two convolutions on every edge have a ReLU each, and so has the head', () => {
    const micro = pluginNamed(spaces, 'micro').create({
      none: 'exclude',
      channels: 2,
      cellsPerStage: 1,
      stages: 2,
    } as never);
    const image = { channels: 1, height: 8, width: 8 };
    expect(counts(supernetStructure({ space: micro, image, classes: 2 }))).toEqual([4, 2, 4, 2, 1]);
  });

  test('a ReLU behind a convolution is one for each edge', () => {
    // In each cell, three operations of each edge begin with a ReLU and one ends with its own.
    const all = opened(structure).rectified;
    const inner = all.filter(({ value }) => value.operation === 'convolution');
    expect(inner.map(({ count }) => count)).toEqual(Array.from({ length: 2 * edges }, () => 1));
    // Inputs and inner nodes of the cells, and the main path of the reduction, which reads the first cell's output.
    const others = all.filter(({ value }) => value.operation !== 'convolution').map(({ count }) => count);
    expect(others).toEqual([6, 3, 1, 6, 3]);
  });
});
