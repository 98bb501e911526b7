import { describe, expect, it } from 'vitest';
import { add, exp, Graph, liveNodes, log, multiply, program } from './index.js';

describe('liveNodes', () => {
  it('are what the outputs need, inputs before their users, each once', () => {
    const graph = new Graph();
    const [x, unused] = [graph.input('x', [2]), graph.input('unused', [2])];
    const dead = log(add(x, unused));
    const shared = exp(x);
    const y = multiply(shared, shared);
    const live = liveNodes(program({ y, again: y, shared }));
    expect(live).toEqual([x, shared, y]);
    expect(live).not.toContain(dead);
  });

  it('includes outputs that are inputs', () => {
    const x = new Graph().input('x', []);
    expect(liveNodes(program({ x }))).toEqual([x]);
  });
});
