import { evaluateReference, mismatch } from '@touchstone/testkit';
import { describe, expect, it } from 'vitest';
import { gradients, Graph, logSoftmax, multiply, negate, program, softmax, sum } from '../index.js';

const x = [Math.log(1), Math.log(2), Math.log(5)];
const p = [1 / 8, 2 / 8, 5 / 8];

describe('softmax', () => {
  const graph = new Graph();
  const scores = graph.input('x', [3]);
  const upstream = graph.input('upstream', [3]);
  const probabilities = softmax(scores);
  const [gradient] = gradients(sum(multiply(upstream, probabilities)), [scores]);

  it('has the values and the Jacobian diag(p) − p p′ of the textbook', () => {
    for (const row of [0, 1, 2]) {
      const unit = [0, 1, 2].map((index) => (index === row ? 1 : 0));
      const outputs = evaluateReference(program({ probabilities, gradient: gradient! }), { x, upstream: unit });
      expect(mismatch(outputs['probabilities']!, p, 1e-10, 'value')).toBeUndefined();
      expect(
        mismatch(
          outputs['gradient']!,
          p.map((value, column) => (row === column ? value : 0) - p[row]! * value),
          1e-10,
          'value',
        ),
      ).toBeUndefined();
    }
  });
});

describe('logSoftmax', () => {
  const graph = new Graph();
  const scores = graph.input('x', [3]);
  const label = graph.input('label', [3]);
  const loss = negate(sum(multiply(label, logSoftmax(scores))));
  const [gradient] = gradients(loss, [scores]);

  it('makes a cross-entropy of −log p with gradient p − label', () => {
    const outputs = evaluateReference(program({ loss, gradient: gradient! }), { x, label: [0, 0, 1] });
    expect(mismatch(outputs['loss']!, [-Math.log(5 / 8)], 1e-10, 'value')).toBeUndefined();
    expect(mismatch(outputs['gradient']!, [1 / 8, 2 / 8, 5 / 8 - 1], 1e-10, 'value')).toBeUndefined();
  });

  it('has the Hessian diag(p) − p p′', () => {
    const direction = graph.input('direction', [3]);
    const [product] = gradients(sum(multiply(gradient!, direction)), [scores]);
    const outputs = evaluateReference(program({ product: product! }), { x, label: [0, 0, 1], direction: [1, 0, 0] });
    expect(
      mismatch(outputs['product']!, [p[0]! - p[0]! ** 2, -p[0]! * p[1]!, -p[0]! * p[2]!], 1e-10, 'value'),
    ).toBeUndefined();
  });
});
