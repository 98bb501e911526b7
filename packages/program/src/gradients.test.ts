import { createRng } from '@touchstone/contract';
import {
  caseInputs,
  casePrograms,
  evaluateReference,
  finiteDifferences,
  mismatch,
  operationCases,
  tolerances,
} from '@touchstone/testkit';
import { describe, expect, it } from 'vitest';
import { add, exp, gradients, Graph, liveNodes, multiply, program, relu, sum } from './index.js';
import type { TensorNode } from '@touchstone/contract';

/** Evaluates one scalar or tensor. */
function value(node: TensorNode, inputs: Record<string, readonly number[]>): number[] {
  return [...evaluateReference(program({ node }), inputs)['node']!];
}

describe('gradients', () => {
  it('are zeros for variables that the output does not depend on', () => {
    const graph = new Graph();
    const [x, unused] = [graph.input('x', [2]), graph.input('unused', [3, 1])];
    const [, zeros] = gradients(sum(exp(x)), [x, unused]);
    expect(zeros).toBe(graph.fill([3, 1], 0));
  });

  it('are the upstream gradient for the output itself', () => {
    const graph = new Graph();
    const [x, upstream] = [graph.input('x', [2]), graph.input('upstream', [2])];
    expect(gradients(x, [x], { upstream })).toEqual([upstream]);
  });

  it('add up over several uses', () => {
    const x = new Graph().input('x', [2]);
    const [gradient] = gradients(sum(add(multiply(x, x), multiply(x, 3))), [x]);
    expect(value(gradient!, { x: [5, -1] })).toEqual([13, 1]);
  });

  it('take variables as independent, whatever computes them', () => {
    const x = new Graph().input('x', []);
    const y = multiply(x, x);
    const [withX, withY] = gradients(multiply(y, x), [x, y]);
    // y = x² counts as a variable of its own: d(y·x)/dx = y, d(y·x)/dy = x.
    expect(value(withX!, { x: [3] })).toEqual([9]);
    expect(value(withY!, { x: [3] })).toEqual([3]);
    expect(value(gradients(multiply(y, x), [x])[0]!, { x: [3] })).toEqual([27]);
  });

  it('stop at constants', () => {
    const x = new Graph().input('x', []);
    const y = multiply(x, x);
    expect(value(gradients(multiply(y, x), [x], { constants: [y] })[0]!, { x: [3] })).toEqual([9]);
  });

  it('compute nothing that leads only to other inputs', () => {
    const graph = new Graph();
    const [x, data] = [graph.input('x', [2]), graph.input('data', [2])];
    const [gradient] = gradients(sum(multiply(x, relu(data))), [x]);
    expect(liveNodes(program({ gradient: gradient! })).map((node) => node.operation)).not.toContain('step');
  });

  it('need a scalar, or an upstream gradient of the shape of the output', () => {
    const graph = new Graph();
    const x = graph.input('x', [2, 3]);
    expect(() => gradients(x, [x])).toThrow('output of shape [2, 3] is no scalar');
    expect(() => gradients(exp(x), [x], { upstream: graph.input('upstream', [3]) })).toThrow('[2, 3] and [3]');
  });

  it('can be differentiated again and again', () => {
    const x = new Graph().input('x', []);
    let derivative = multiply(multiply(x, x), multiply(x, x));
    const derivatives = Array.from({ length: 5 }, () => {
      derivative = gradients(derivative, [x])[0]!;
      return value(derivative, { x: [2] })[0];
    });
    expect(derivatives).toEqual([32, 48, 48, 24, 0]);
  });
});

/** Evaluated in float64, so that the rule is tested and no engine. */
describe.each(operationCases)('gradient rule, $operation: $name', (operationCase) => {
  const programs = casePrograms(operationCase);
  const inputs = caseInputs(operationCase, createRng(`${operationCase.operation}: ${operationCase.name}`));
  const names = operationCase.inputs.map((_, index) => index);

  it('agrees with finite differences', () => {
    const actual = evaluateReference(programs.gradient, inputs);
    for (const index of names) {
      const expected = finiteDifferences(programs.forward, inputs, `x${index}`, { result: inputs['upstream']! });
      const what = `gradient of input ${index}`;
      expect(mismatch(actual[`gradient${index}`]!, expected, tolerances.finiteDifference, what)).toBeUndefined();
    }
  });

  it('agrees with finite differences of itself in the second order', () => {
    const step = 1e-4;
    const moved = (distance: number): Record<string, ArrayLike<number>> => {
      const along = names.map((index) => {
        const direction = inputs[`direction${index}`]!;
        return [`x${index}`, Float64Array.from(inputs[`x${index}`]!, (x, i) => x + distance * direction[i]!)] as const;
      });
      return { ...inputs, ...Object.fromEntries(along) };
    };
    const actual = evaluateReference(programs.second, inputs);
    const above = evaluateReference(programs.gradient, moved(step));
    const below = evaluateReference(programs.gradient, moved(-step));
    for (const index of names) {
      // The Hessian is symmetric, so its product with the direction is the change of the gradient along it.
      const change = above[`gradient${index}`]!.map((x, i) => (x - below[`gradient${index}`]![i]!) / (2 * step));
      const what = `second derivative of input ${index}`;
      expect(mismatch(actual[`second${index}`]!, change, tolerances.finiteDifference, what)).toBeUndefined();
    }
  });
});
