import type { Probe, SearchSpace } from '@touchstone/contract';
import { absolute, multiply, program, sum } from '@touchstone/program';
import { evaluateReference, mismatch, toySpace } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { affineForms, affineSkeleton } from '../fixtures/affine-forms.js';
import { everyForm } from '../fixtures/every-form.js';
import { supernetStructure } from '../network/supernet-network.js';
import { probeProgram } from './probe-program.js';

/** R = Σ logits of a network of absolute weights on images of ones, and |W ∂R/∂W| (Tanaka et al. 2020). */
const synflow: Probe = {
  name: 'synflow',
  normalisation: 'none',
  build: ({ weights, logits, gradients, normalised }) => {
    expect(normalised).toEqual([]);
    const total = sum(logits);
    return { total, flow: absolute(multiply(weights, gradients(total, [weights])[0]!)) };
  },
};

function flows(space: SearchSpace) {
  const structure = supernetStructure({ space, image: { channels: 2, height: 4, width: 4 }, classes: 3 });
  const built = probeProgram(structure, synflow, 1, 'uniform');
  const values = {
    weights: Float64Array.from({ length: structure.layout.count }, (_, index) => 0.3 + Math.sin(index) / 5),
    gates: new Float64Array(structure.cells * space.edges.length * space.operations.length).fill(1),
    'score-images': new Float64Array(32).fill(1),
    'score-labels': new Float64Array(3),
  };
  const { total, flow } = evaluateReference(program(built.program.outputs), values);
  const of = (name: string): Float64Array => {
    const { offset, shape } = structure.layout.slots.find((slot) => slot.name === name)!;
    return flow!.subarray(offset, offset + shape.reduce((a, b) => a * b));
  };
  return { total: total![0]!, of, values, structure };
}

const sumOf = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

describe('SynFlow, without normalisations', () => {
  test.each([
    ['every form', everyForm, []],
    ['trained scales and shifts', affineForms, affineSkeleton.blocks.slice(3)],
  ] as const)('what flows through a layer that nothing bypasses is the output: %s', (_what, operations, head) => {
    const stem = { block: 'layers', layers: [{ layer: 'convolution', kernel: 3, channels: 2 }] } as const;
    const cell = { block: 'cell' } as const;
    const space = {
      ...toySpace.create({ cells: 1 }),
      operations,
      skeleton: () => ({ blocks: [stem, cell, cell, ...head] }),
    };
    const { total, of } = flows(space);
    const biases = sumOf(of('classifier.bias'));
    expect(sumOf(of('blocks.0.0.weight'))).toBeCloseTo(total - biases, 8);
    expect(sumOf(of('classifier.weight'))).toBeCloseTo(total - biases, 8);
  });

  test('two layers by hand', () => {
    const stem = {
      block: 'layers',
      layers: [{ layer: 'convolution', kernel: 1, channels: 2 }, { layer: 'normalise' }, { layer: 'relu' }],
    } as const;
    const space = { ...toySpace.create({ cells: 1 }), skeleton: () => ({ blocks: [stem] }) };
    const { of, values, structure } = flows(space);
    const start = (name: string): number => structure.layout.slots.find((slot) => slot.name === name)!.offset;
    const w = (out: number, channel: number): number => values.weights[start('blocks.0.0.weight') + out * 2 + channel]!;
    const c = (label: number, out: number): number => values.weights[start('classifier.weight') + label * 2 + out]!;
    // Every pixel is one, so that feature o is Σ w and R = Σ over labels and o of c · feature.
    const first = [0, 1].flatMap((o) => [0, 1].map((i) => w(o, i) * [0, 1, 2].reduce((a, k) => a + c(k, o), 0)));
    const second = [0, 1, 2].flatMap((k) => [0, 1].map((o) => c(k, o) * (w(o, 0) + w(o, 1))));
    expect(mismatch(of('blocks.0.0.weight'), first, 1e-12, 'convolution')).toBeUndefined();
    expect(mismatch(of('classifier.weight'), second, 1e-12, 'classifier')).toBeUndefined();
  });

  test('scales and shifts are left out as well, and their flow is 0', () => {
    const space = { ...toySpace.create({ cells: 1 }), operations: affineForms, skeleton: () => affineSkeleton };
    const { of } = flows(space);
    for (const name of ['blocks.0.1.scale', 'cells.1.edges.0.convolution.2.shift', 'blocks.3.0.scale']) {
      expect([...of(name)]).toEqual([0, 0]);
    }
    expect(of('cells.1.edges.0.convolution.1.weight').every((value) => value > 0)).toBe(true);
  });
});
