import type { Program, TensorNode } from '@touchstone/contract';
import { add, exp, Graph, liveNodes, multiply, program, reshape, sizeOf, sum } from '@touchstone/program';
import { describe, expect, it } from 'vitest';
import { peakTensorBytes } from './peak-tensor-bytes.js';

/** At every moment, counts every tensor that a later node, an output or the node itself still needs. */
function naivePeak(given: Program): number {
  const nodes = [...liveNodes(given)];
  const outputs = new Set(Object.values(given.outputs));
  const storage = (node: TensorNode): TensorNode => (node.operation === 'reshape' ? storage(node.inputs[0]!) : node);
  const moments = nodes.map((_, now) => {
    const exists = nodes.filter((node, at) => at <= now || node.operation === 'input');
    const needed = exists.filter(
      (node) =>
        node === nodes[now] ||
        outputs.has(node) ||
        nodes.some((user, at) => at >= now && user.inputs.includes(node)) ||
        // An input that is used later only.
        (node.operation === 'input' && nodes.indexOf(node) >= now),
    );
    return [...new Set(needed.map(storage))].reduce((bytes, node) => bytes + 4 * sizeOf(node.shape), 0);
  });
  return Math.max(...moments);
}

describe('peakTensorBytes', () => {
  it('counts a chain by two tensors at a time, and reshaped tensors once', () => {
    const x = new Graph().input('x', [10, 10]);
    const chain = sum(reshape(exp(exp(exp(x))), [100]));
    expect(peakTensorBytes(program({ chain }))).toBe(2 * 400);
  });

  it('counts what is needed later, and outputs until the end', () => {
    const x = new Graph().input('x', [100]);
    const [a, b] = [exp(x), multiply(x, x)];
    // x, a, b, then a + b, then its exponential beside x and b, which are wanted too.
    const y = program({ y: exp(add(a, b)), b });
    expect(peakTensorBytes(y)).toBe(3 * 400);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is what a count of every moment gives, graph %i', (seed) => {
    let state = seed;
    const random = (below: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const graph = new Graph();
    const nodes: TensorNode[] = [graph.input('x', [4, 3]), graph.input('y', [4, 3]), graph.input('z', [12])];
    for (let count = 0; count < 40; count++) {
      const node = nodes[random(nodes.length)]!;
      const other = nodes[random(nodes.length)]!;
      const kind = random(4);
      if (kind === 0) nodes.push(exp(node));
      else if (kind === 1) nodes.push(reshape(node, node.shape.length === 2 ? [sizeOf(node.shape)] : [4, 3]));
      else if (node.shape.join() === other.shape.join()) nodes.push(add(node, other));
    }
    const some = program({ a: nodes.at(-1)!, b: nodes.at(-5)!, c: nodes.at(-9)! });
    expect(peakTensorBytes(some)).toBe(naivePeak(some));
  });
});
