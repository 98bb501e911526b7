import type { TensorNode } from '@touchstone/contract';
import { add, convolution, Graph, liveNodes, multiply, program, relu, slice } from '@touchstone/program';
import { describe, expect, it } from 'vitest';
import { blockedOperations } from './blocked-operations.js';
import { planBlocks } from './plan-blocks.js';
import type { BlockPlan } from './plan-blocks.js';
import { canWait, sumTerms } from './sum-terms.js';

describe('sumTerms', () => {
  const graph = new Graph();
  const x = convolution(graph.input('x', [2, 16, 4, 4]), graph.input('stem', [16, 16, 1, 1]));
  const merged = convolution(x, graph.input('merged', [32, 16, 3, 3]), { padding: 1 });
  const part = (index: number): TensorNode => slice(merged, [0, 16 * index, 0, 0], [2, 16, 4, 4]);
  const scaled = multiply(x, graph.input('alpha', []));
  const inner = add(part(1), scaled);
  const sum = add(add(relu(x), inner), x);
  const planned = (outputs: Readonly<Record<string, TensorNode>>): BlockPlan => {
    const tested = program(outputs);
    return planBlocks(liveNodes(tested), tested, 16, blockedOperations);
  };

  it('takes an addition of additions as one sum and joins what can add on the way', () => {
    const plan = planned({ sum, other: relu(add(part(0), x)) });
    expect(sumTerms(sum, plan, () => false)).toEqual({
      others: [relu(x), x],
      joined: [
        { node: merged, first: 1 },
        { node: scaled, first: 0 },
      ],
    });
    expect([merged, scaled, inner, x].map((node) => canWait(node, plan))).toEqual([true, true, true, false]);
  });

  it('leaves alone what others read too', () => {
    const plan = planned({ sum, inner, whole: relu(merged) });
    expect(sumTerms(sum, plan, () => false)).toEqual({ others: [relu(x), inner, x], joined: [] });
    expect(sumTerms(inner, plan, () => false)).toEqual({
      others: [part(1)],
      joined: [{ node: scaled, first: 0 }],
    });
  });

  it('leaves alone what has been computed', () => {
    const plan = planned({ sum });
    expect(sumTerms(inner, plan, (node) => node === scaled).others).toEqual([scaled]);
  });
});
