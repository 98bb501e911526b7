import { evaluateReference } from '@touchstone/testkit';
import { describe, expect, it } from 'vitest';
import { convolution, gradients, Graph, program, sum } from '../index.js';

describe('convolution', () => {
  it.each([
    [{}, [2, 5, 5, 5]],
    [{ padding: 1 }, [2, 5, 7, 7]],
    [{ padding: 1, stride: 2 }, [2, 5, 4, 4]],
    [{ stride: 2 }, [2, 5, 3, 3]],
    [{ padding: 2, dilation: 2 }, [2, 5, 7, 7]],
    [{ padding: [0, 1, 2, 3] as const, stride: [1, 2] as const }, [2, 5, 7, 5]],
  ])('of 7×7 images with 3×3 kernels and %j has shape %j', (options, shape) => {
    const graph = new Graph();
    const [x, weights] = [graph.input('x', [2, 3, 7, 7]), graph.input('weights', [5, 3, 3, 3])];
    expect(convolution(x, weights, options).shape).toEqual(shape);
  });

  it('is a cross-correlation: the kernel is not turned round', () => {
    const graph = new Graph();
    const [x, weights] = [graph.input('x', [1, 1, 3, 3]), graph.input('weights', [1, 1, 2, 2])];
    const y = convolution(x, weights);
    const [dx, dw] = gradients(sum(y), [x, weights]);
    const outputs = evaluateReference(program({ y, dx: dx!, dw: dw! }), {
      x: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      weights: [1, 10, 100, 1000],
    });
    expect([...outputs['y']!]).toEqual([5421, 6532, 8754, 9865]);
    expect([...outputs['dx']!]).toEqual([1, 11, 10, 101, 1111, 1010, 100, 1100, 1000]);
    expect([...outputs['dw']!]).toEqual([12, 16, 24, 28]);
  });

  it('keeps groups of channels apart', () => {
    const graph = new Graph();
    const [x, weights] = [graph.input('x', [1, 2, 1, 1]), graph.input('weights', [4, 1, 1, 1])];
    const outputs = evaluateReference(program({ y: convolution(x, weights, { groups: 2 }) }), {
      x: [3, 5],
      weights: [1, 10, 100, 1000],
    });
    expect([...outputs['y']!]).toEqual([3, 30, 500, 5000]);
  });
});
