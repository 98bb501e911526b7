import { TouchstoneError } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import { add, convolution, exp, Graph, graphOf, multiply, reshape, sizeOf } from '../index.js';

describe('Graph', () => {
  it('makes equal operations on equal inputs one node', () => {
    const graph = new Graph();
    const x = graph.input('x', [2, 3]);
    expect(exp(x)).toBe(exp(x));
    expect(multiply(exp(x), 2)).toBe(multiply(exp(x), 2));
    expect(graph.fill([3], 0)).toBe(graph.fill([3], 0));
    expect(graph.constant(Float32Array.of(1, 2), [2])).toBe(graph.constant(Float32Array.of(1, 2), [2]));
  });

  it('keeps operations apart that differ in anything', () => {
    const graph = new Graph();
    const [x, y] = [graph.input('x', [6]), graph.input('y', [6])];
    expect(exp(x)).not.toBe(exp(y));
    expect(add(x, y)).not.toBe(multiply(x, y));
    expect(reshape(x, [2, 3])).not.toBe(reshape(x, [3, 2]));
    expect(graph.fill([3], 0)).not.toBe(graph.fill([1, 3], 0));
    expect(graph.fill([3], 0)).not.toBe(graph.fill([3], 1));
    expect(graph.constant(Float32Array.of(1, 2), [2])).not.toBe(graph.constant(Float32Array.of(1, 3), [2]));
    const [images, weights] = [graph.input('images', [1, 1, 4, 4]), graph.input('weights', [1, 1, 2, 2])];
    expect(convolution(images, weights, { padding: [1, 0, 0, 1] })).not.toBe(
      convolution(images, weights, { padding: [0, 1, 1, 0] }),
    );
  });

  it('numbers inputs of a node before the node', () => {
    const graph = new Graph();
    const x = graph.input('x', [2]);
    multiply(exp(x), add(x, 1));
    for (const node of graph.nodes) for (const input of node.inputs) expect(input.id).toBeLessThan(node.id);
    expect(graph.nodes.map((node) => node.id)).toEqual(graph.nodes.map((_, index) => index));
  });

  it('knows its inputs by name and refuses a name twice', () => {
    const graph = new Graph();
    const x = graph.input('x', [2]);
    expect(graph.inputs).toEqual({ x });
    expect(() => graph.input('x', [3])).toThrow("input 'x' is declared twice");
  });

  it('refuses inputs of another graph, numbers alone, and constants that do not fit', () => {
    const [left, right] = [new Graph().input('x', [2]), new Graph().input('x', [2])];
    expect(() => add(left, right)).toThrow('add: inputs of different graphs');
    expect(() => add(1, 2)).toThrow('at least one tensor');
    expect(() => new Graph().constant(Float32Array.of(1, 2, 3), [2, 2])).toThrow('3 values for shape [2, 2]');
  });

  it('finds the graph of a node, and refuses what belongs to none', () => {
    const graph = new Graph();
    const x = graph.input('x', []);
    expect(graphOf(x)).toBe(graph);
    expect(() => graphOf({ ...x })).toThrow(TouchstoneError);
  });
});

describe('sizeOf', () => {
  it('is the product of the extents', () => {
    expect([sizeOf([]), sizeOf([7]), sizeOf([2, 3, 4])]).toEqual([1, 7, 24]);
  });
});
