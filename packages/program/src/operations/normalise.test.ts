import { createRng } from '@touchstone/contract';
import { evaluateReference, mismatch } from '@touchstone/testkit';
import { describe, expect, it } from 'vitest';
import { gradients, Graph, multiply, normalise, program, sum } from '../index.js';

describe('normalise', () => {
  it('gives 1, 2, 3, 4 mean 0 and variance 1', () => {
    const x = new Graph().input('x', [4, 1, 1, 1]);
    const y = normalise(x, undefined, 0);
    // Mean 2.5, biased variance 1.25.
    const expected = [-1.5, -0.5, 0.5, 1.5].map((value) => value / Math.sqrt(1.25));
    expect(
      mismatch(evaluateReference(program({ y }), { x: [1, 2, 3, 4] })['y']!, expected, 1e-10, 'value'),
    ).toBeUndefined();
    expect(mismatch(expected.slice(2), [0.4472135955, 1.3416407865], 1e-10, 'value')).toBeUndefined();
  });

  it('adds 1e-5 to the variance unless told otherwise, as BatchNorm2d of PyTorch does', () => {
    const x = new Graph().input('x', [2, 1, 1, 1]);
    const y = evaluateReference(program({ y: normalise(x) }), { x: [-1e-3, 1e-3] })['y']!;
    expect(mismatch(y, [-1e-3 / Math.sqrt(1.1e-5), 1e-3 / Math.sqrt(1.1e-5)], 1e-10, 'value')).toBeUndefined();
  });

  it('takes statistics per channel over batch, height and width', () => {
    const graph = new Graph();
    const x = graph.input('x', [2, 2, 1, 2]);
    const y = normalise(x, graph.input('scale', [2]), 0);
    // Channel 0 holds 1, 3, 5, 7 (mean 4, variance 5), channel 1 holds 10, 10, 20, 20 (mean 15, variance 25).
    const values = evaluateReference(program({ y }), { x: [1, 3, 10, 10, 5, 7, 20, 20], scale: [2, -1] })['y']!;
    const r = 2 / Math.sqrt(5);
    expect(mismatch(values, [-3 * r, -r, 1, 1, r, 3 * r, -1, -1], 1e-10, 'value')).toBeUndefined();
  });

  it('has the compact gradient s r (dy − mean(dy) − ŷ mean(dy ŷ)), and Σ dy ŷ for the scale', () => {
    const graph = new Graph();
    const [x, scale, upstream] = [
      graph.input('x', [5, 1, 1, 1]),
      graph.input('scale', [1]),
      graph.input('dy', [5, 1, 1, 1]),
    ];
    const [dx, dScale] = gradients(sum(multiply(upstream, normalise(x, scale))), [x, scale]);
    const rng = createRng('normalise');
    const values = Array.from({ length: 5 }, () => rng.normal() + 2);
    const dy = Array.from({ length: 5 }, () => rng.normal());
    const outputs = evaluateReference(program({ dx: dx!, dScale: dScale! }), { x: values, scale: [1.5], dy });

    const rate = 1 / Math.sqrt(average(values.map((value) => (value - average(values)) ** 2)) + 1e-5);
    const hat = values.map((value) => (value - average(values)) * rate);
    const moment = average(dy.map((value, i) => value * hat[i]!));
    expect(
      mismatch(
        outputs['dx']!,
        dy.map((value, i) => 1.5 * rate * (value - average(dy) - hat[i]! * moment)),
        1e-10,
        'value',
      ),
    ).toBeUndefined();
    expect(mismatch(outputs['dScale']!, [5 * moment], 1e-10, 'value')).toBeUndefined();
  });
});

function average(list: readonly number[]): number {
  return list.reduce((total, value) => total + value, 0) / list.length;
}
