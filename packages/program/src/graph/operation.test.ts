import { describe, expect, it } from 'vitest';
import { apply, defineOperation, gradients, Graph, multiply, operationNames, sum } from '../index.js';

describe('defineOperation', () => {
  it('makes an operation that is applied, listed and differentiated like the others', () => {
    const square = defineOperation({
      name: 'square-of-the-test',
      shape: ([x]) => x!.shape,
      gradient: (node, upstream) => [multiply(upstream, multiply(node.inputs[0]!, 2))],
    });
    const x = new Graph().input('x', [3]);
    const y = apply(square, [x]);
    expect(y).toMatchObject({ operation: 'square-of-the-test', shape: [3], inputs: [x] });
    expect(operationNames()).toContain('square-of-the-test');
    expect(gradients(sum(y), [x])[0]!.shape).toEqual([3]);
    expect(() => defineOperation(square)).toThrow("operation 'square-of-the-test' is defined twice");
  });
});

describe('gradientRule', () => {
  it('names the operation that has none', () => {
    const graph = new Graph();
    const x = graph.input('x', [2]);
    const unknown = graph.add('fourierTransform', [x], {}, [2]);
    expect(() => gradients(sum(unknown), [x])).toThrow("no gradient rule for operation 'fourierTransform'");
    // Not on the way to the variable, so no rule is needed.
    const y = graph.input('y', [2]);
    expect(() => gradients(sum(multiply(unknown, y)), [y])).not.toThrow();
  });
});
