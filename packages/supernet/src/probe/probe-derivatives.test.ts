import type { Probe, ProbeNetwork } from '@touchstone/contract';
import { multiply, program, reshape, slice, sum } from '@touchstone/program';
import { evaluateReference, finiteDifferences, mismatch } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { affineForms, affineSkeleton } from '../fixtures/affine-forms.js';
import { everyFormStructure } from '../fixtures/every-form-structure.js';
import { probeProgram } from './probe-program.js';

describe.each([
  ['every form', everyFormStructure()],
  ['trained scales and shifts', everyFormStructure({ operations: affineForms, skeleton: () => affineSkeleton })],
])('%s', (_what, { structure, values }) => {
  const build = (builder: Probe['build']) => probeProgram(structure, { name: 'mine', build: builder }, 3, 'current');
  const only = (name: string, { program: whole }: ReturnType<typeof build>) =>
    program({ [name]: whole.outputs[name]! });

  test('the gradient of every weight tensor, scales and shifts among them, is the difference of the loss', () => {
    const built = build(({ loss, weights, gradients }) => ({ loss, slope: gradients(loss, [weights])[0]! }));
    expect(built.backwardPasses).toBe(1);
    const { slope } = evaluateReference(built.program, values);
    const loss = only('loss', built);
    const at = (weights: Float64Array): number => evaluateReference(loss, { ...values, weights })['loss']![0]!;
    // Small, so that no ReLU changes its side.
    const step = 1e-6;
    const pairs = structure.layout.slots.map(({ offset, shape }) => {
      const end = offset + shape.reduce((a, b) => a * b);
      const moved = (by: number): number =>
        at(values['weights']!.map((value, i) => (i >= offset && i < end ? value + by * Math.sin(i) : value)));
      const along = slope!.subarray(offset, end).reduce((sum_, value, i) => sum_ + value * Math.sin(offset + i), 0);
      return { along, difference: (moved(step) - moved(-step)) / (2 * step) };
    });
    const difference = pairs.map((pair) => pair.difference);
    expect(
      mismatch(
        pairs.map(({ along }) => along),
        difference,
        1e-6,
        'slopes by tensor',
      ),
    ).toBeUndefined();
    // A shift before a normalisation has none.
    expect(difference.filter((value) => Math.abs(value) > 1e-6).length).toBeGreaterThan(0.7 * difference.length);
  });

  test('products with the Hessian over the alphas are the differences of the gradient', () => {
    const built = build((network: ProbeNetwork) => {
      const direction = network.input('direction', network.alphas.shape);
      const [slope] = network.gradients(network.loss, [network.alphas]);
      const [curvature] = network.gradients(sum(multiply(slope!, direction)), [network.alphas]);
      return { slope: slope!, curvature: curvature! };
    });
    expect(built.backwardPasses).toBe(2);
    const count = values['alphas']!.length;
    expect(built.inputs).toEqual({ direction: [3, count / 3] });
    const direction = Float64Array.from({ length: count }, (_, index) => Math.sin(1 + index));
    const { curvature } = evaluateReference(built.program, { ...values, direction });
    // The Hessian is symmetric: H d is the gradient of d · gradient.
    const differences = finiteDifferences(only('slope', built), values, 'alphas', { slope: direction });
    expect(mismatch(curvature!, differences, 1e-5, 'Hessian times direction')).toBeUndefined();
  }, 30_000);
});

test('gradients by tensor, with respect to slices of the weights as a criterion may cut them', () => {
  const { structure, values } = everyFormStructure();
  const { offset, shape } = structure.layout.slots.find(({ name }) => name === 'blocks.0.0.weight')!;
  const size = shape.reduce((a, b) => a * b);
  const built = probeProgram(
    structure,
    {
      name: 'norm',
      build: ({ loss, weights, gradients }) => {
        const [slope] = gradients(loss, [weights]);
        return { stem: reshape(slice(slope!, [offset], [size]), shape), whole: slope! };
      },
    },
    3,
    'uniform',
  );
  const { stem, whole } = evaluateReference(built.program, values);
  expect([...stem!]).toEqual([...whole!.subarray(offset, offset + size)]);
});
