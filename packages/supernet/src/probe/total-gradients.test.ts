import { Graph, gradients, liveNodes, multiply, program, relu, sum } from '@touchstone/program';
import type { TensorNode } from '@touchstone/contract';
import { evaluateReference } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { everyFormStructure } from '../fixtures/every-form-structure.js';
import { probeProgram } from './probe-program.js';
import { totalGradients } from './total-gradients.js';

test('go through variables that depend on other variables', () => {
  const graph = new Graph();
  const [a, b] = ['a', 'b'].map((name) => graph.input(name, [1])) as [TensorNode, TensorNode];
  const inner = multiply(a, b);
  const outer = multiply(inner, a);
  const [ofInner, ofA, again, ofB] = totalGradients(sum(outer), [inner, a, inner, b]);
  const found = evaluateReference(program({ ofInner: ofInner!, ofA: ofA!, ofB: ofB! }), { a: [3], b: [5] });
  // a² b
  expect(found).toEqual({
    ofInner: Float64Array.of(3),
    ofA: Float64Array.of(30),
    ofB: Float64Array.of(9),
  });
  expect(again).toBe(ofInner);
});

test('are 0 where the output does not depend on a variable, and take an upstream gradient', () => {
  const graph = new Graph();
  const [a, b] = ['a', 'b'].map((name) => graph.input(name, [2])) as [TensorNode, TensorNode];
  const [ofA, ofB] = totalGradients(relu(a), [a, b], graph.input('upstream', [2]));
  const found = evaluateReference(program({ ofA: ofA!, ofB: ofB! }), { a: [1, -1], b: [1, 1], upstream: [7, 8] });
  expect([...found['ofA']!, ...found['ofB']!]).toEqual([7, 0, 0, 0]);
});

test('of all inner values are one backward pass', () => {
  const { structure } = everyFormStructure();
  const sizes: number[] = [];
  probeProgram(
    structure,
    {
      name: 'size',
      build: ({ loss, outputs, convolutions, weights }) => {
        const inner = [...outputs, ...convolutions].map(({ value }) => value);
        const totals = Object.fromEntries(totalGradients(loss, inner).map((node, index) => [index, node]));
        const [single] = gradients(loss, [weights]);
        sizes.push(liveNodes(program({ single: single! })).length);
        sizes.push(liveNodes(program({ ...totals, single: single! })).length);
        return { loss };
      },
    },
    2,
    'current',
  );
  const [single, all] = sizes as [number, number];
  expect(all).toBeLessThan(1.1 * single);
});
