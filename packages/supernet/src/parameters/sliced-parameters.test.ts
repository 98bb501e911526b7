import { Graph, multiply, program, sum } from '@touchstone/program';
import { evaluateReference } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { recordLayout } from './parameter-layout.js';
import type { ParameterSource } from './parameter-source.js';
import { slicedParameters } from './sliced-parameters.js';

const owner = { cell: 0, edge: 1, operation: 2 };

/** Two convolutions whose parts are stacked, then a vector. */
function request(source: ParameterSource) {
  const stacked = source({
    names: ['a', 'b'],
    shape: [1, 2],
    fanIn: 2,
    role: 'convolution',
    owners: [owner, undefined],
  });
  const vector = source({ names: ['c'], shape: [3], fanIn: 1, role: 'bias' });
  return { stacked, vector };
}

test('the layout lists the parts of stacked parameters one by one, in the order of the slices', () => {
  const { slots, count } = recordLayout((_graph, source) => void request(source));
  expect(count).toBe(7);
  expect(slots).toEqual([
    { name: 'a', shape: [1, 2], offset: 0, fanIn: 2, role: 'convolution', owner },
    { name: 'b', shape: [1, 2], offset: 2, fanIn: 2, role: 'convolution', owner: undefined },
    { name: 'c', shape: [3], offset: 4, fanIn: 1, role: 'bias', owner: undefined },
  ]);
  const parameters = slicedParameters(new Graph().input('flat', [7]));
  const values = evaluateReference(program(request(parameters.source)), { flat: [0, 1, 2, 3, 4, 5, 6] });
  expect([...values['stacked']!]).toEqual([0, 1, 2, 3]);
  expect([...values['vector']!]).toEqual([4, 5, 6]);
});

test('the gradient is one vector; what counts as a constant carries none', () => {
  const flat = new Graph().input('flat', [7]);
  const parameters = slicedParameters(flat);
  const { stacked, vector } = request(parameters.source);
  const scale = sum(stacked);
  const loss = multiply(sum(multiply(vector, vector)), scale);
  const outputs = program({
    whole: parameters.gradient(loss, []),
    partial: parameters.gradient(loss, [scale]),
  });
  const { whole, partial } = evaluateReference(outputs, { flat: [1, 1, 1, 1, 1, 2, 3] });
  // ∂/∂stacked = Σ vector² = 14, ∂/∂vector = 2 · vector · 4.
  expect([...whole!]).toEqual([14, 14, 14, 14, 8, 16, 24]);
  expect([...partial!]).toEqual([0, 0, 0, 0, 8, 16, 24]);
});
