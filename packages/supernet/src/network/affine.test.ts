import { createRng } from '@touchstone/contract';
import type { Layer } from '@touchstone/contract';
import { gradients, Graph, normalise, program } from '@touchstone/program';
import { evaluateReference, finiteDifferences, mismatch, toySpace } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { affineForms, affineSkeleton } from '../fixtures/affine-forms.js';
import { everyFormStructure } from '../fixtures/every-form-structure.js';
import { initialWeights } from '../parameters/initial-weights.js';
import { applyLayers } from './apply-layers.js';
import { supernetStructure } from './supernet-network.js';

const affine: Layer = { layer: 'normalise', affine: true };

test('a layer by hand: each channel normalised, scaled and shifted', () => {
  const graph = new Graph();
  const y = applyLayers(graph.input('x', [2, 2, 1, 1]), [{ layer: 'relu' }, affine], [{ name: 'head' }], {
    normalise: (x, scale) => normalise(x, scale),
    parameters: ({ names: [name], shape }) => graph.input(name!, shape),
  });
  const inputs = { x: [1, 5, 3, 1], 'head.1.scale': [2, -3], 'head.1.shift': [10, 20] };
  // Channel 0 holds 1 and 3 (mean 2, variance 1), channel 1 holds 5 and 1 (mean 3, variance 4).
  const [first, second] = [1 / Math.sqrt(1 + 1e-5), 2 / Math.sqrt(4 + 1e-5)];
  const expected = [10 - 2 * first, 20 - 3 * second, 10 + 2 * first, 20 + 3 * second];
  expect(mismatch(evaluateReference(program({ y }), inputs)['y']!, expected, 1e-12, 'affine')).toBeUndefined();
});

test('gradients of gates and weights with scales and shifts are the differences of the loss', () => {
  const { structure, values } = everyFormStructure({ operations: affineForms, skeleton: () => affineSkeleton });
  const network = structure.network();
  const gates = network.input('gates', [2, 3, affineForms.length]);
  const mixture = network.input('mixture', [3, affineForms.length]);
  const weights = network.input('weights', [structure.layout.count]);
  const pass = network.gatedForward(weights, mixture, gates, network.batch('score', 3));
  const inputs = { ...values, mixture: values['alphas']!.map(Math.abs) };
  const loss = program({ loss: pass.loss });
  const along = (step: number): number => {
    const moved = values['weights']!.map((value, index) => value + step * Math.sin(index));
    return evaluateReference(loss, { ...inputs, weights: moved })['loss']![0]!;
  };
  const { gradient } = evaluateReference(program({ gradient: pass.weightGradient() }), inputs);
  const slope = gradient!.reduce((sum, value, index) => sum + value * Math.sin(index), 0);
  expect((along(1e-6) - along(-1e-6)) / 2e-6).toBeCloseTo(slope, 6);

  const { ofGates } = evaluateReference(program({ ofGates: gradients(pass.loss, [gates])[0]! }), inputs);
  const differences = finiteDifferences(loss, inputs, 'gates', { loss: [1] });
  expect(mismatch(ofGates!, differences, 1e-6, 'gates')).toBeUndefined();
});

test('an untrained supernet computes what one without scales and shifts does', () => {
  const plain = affineForms.map((operation) => ({
    ...operation,
    layers:
      operation.layers === 'zero'
        ? operation.layers
        : operation.layers.map((layer): Layer => (layer.layer === 'normalise' ? { layer: 'normalise' } : layer)),
  }));
  const logits = (operations: typeof affineForms) => {
    const space = { ...toySpace.create({ cells: 2 }), operations };
    const structure = supernetStructure({ space, image: { channels: 2, height: 4, width: 4 }, classes: 2 });
    const network = structure.network();
    const mixture = network.input('mixture', [3, operations.length]);
    const weights = network.input('weights', [structure.layout.count]);
    const pass = network.forward(weights, mixture, network.batch('some', 2));
    const rng = createRng('images');
    return evaluateReference(program({ logits: pass.logits }), {
      weights: initialWeights(structure.layout, createRng(3)),
      mixture: Array.from({ length: 3 * operations.length }, (_, index) => 1 + Math.sin(index)),
      'some-images': Float64Array.from({ length: 64 }, () => rng.normal()),
    })['logits']!;
  };
  expect(mismatch(logits(affineForms), logits(plain), 1e-12, 'logits')).toBeUndefined();
});
