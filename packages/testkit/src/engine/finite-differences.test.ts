import { exp, Graph, multiply, program } from '@touchstone/program';
import { describe, expect, it } from 'vitest';
import { finiteDifferences } from './finite-differences.js';

describe('finiteDifferences', () => {
  it('are the derivatives of the weighted sum of the outputs', () => {
    const graph = new Graph();
    const [x, y] = [graph.input('x', [2]), graph.input('y', [2])];
    const outputs = program({ power: exp(x), product: multiply(x, y) });
    const weights = { power: [1, 0], product: [10, 100] };
    const [first, second] = finiteDifferences(outputs, { x: [0.5, 2], y: [3, 4] }, 'x', weights);
    expect(first).toBeCloseTo(Math.exp(0.5) + 30, 6);
    expect(second).toBeCloseTo(400, 6);
  });
});
