import { describe, expect, it } from 'vitest';
import { exp, Graph, program } from './index.js';

describe('program', () => {
  it('has the inputs of the graph, used or not', () => {
    const graph = new Graph();
    const [x, unused] = [graph.input('x', [2]), graph.input('unused', [3])];
    expect(program({ y: exp(x) })).toEqual({ inputs: { x, unused }, outputs: { y: exp(x) } });
  });

  it('needs an output', () => {
    expect(() => program({})).toThrow('at least one output');
  });
});
