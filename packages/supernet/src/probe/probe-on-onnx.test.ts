import { createRng } from '@touchstone/contract';
import type { Probe } from '@touchstone/contract';
import { engines } from '@touchstone/engines';
import { mean, multiply, program, relu, sqrt, step, sum } from '@touchstone/program';
import { spaces } from '@touchstone/spaces';
import { defaultOptions, evaluateReference, mismatch, pluginNamed, runOnEngine } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { supernetStructure } from '../network/supernet-network.js';
import { initialWeights } from '../parameters/initial-weights.js';
import { probeProgram } from './probe-program.js';

const space = pluginNamed(spaces, 'micro').create({
  none: 'include',
  channels: 4,
  cellsPerStage: 1,
  stages: 2,
} as never);
const structure = supernetStructure({ space, image: { channels: 1, height: 8, width: 8 }, classes: 3 });
const onnx = pluginNamed(engines, 'onnx');
const engine = await onnx.create(defaultOptions(onnx) as never);
const batch = 4;

const everything: Probe = {
  name: 'everything',
  build: (network) => {
    const { loss, logits, weights, alphas, images, outputs, features, rectified, normalised, gradients } = network;
    const slopes = gradients(
      loss,
      outputs.map(({ value }) => value),
    );
    const [ofAlphas, ofWeights] = gradients(loss, [alphas, weights]);
    const direction = network.input('direction', alphas.shape);
    return {
      logits,
      features,
      weights,
      ofWeights: ofWeights!,
      ofAlphas: ofAlphas!,
      ofImages: gradients(sum(logits), [images])[0]!,
      curvature: gradients(sum(multiply(ofAlphas!, direction)), [alphas])[0]!,
      activations: sum(step(relu(rectified[0]!.value)), [1, 2, 3]),
      ...Object.fromEntries(normalised.map(({ variance }, index) => [`deviation ${index}`, sqrt(mean(variance))])),
      ...Object.fromEntries(slopes.map((slope, index) => [`slope ${index}`, slope])),
      ...Object.fromEntries(outputs.map(({ value }, index) => [`output ${index}`, value])),
    };
  },
};

describe.each(['current', 'uniform'] as const)(
  'the onnx engine computes what the reference does: %s mixture',
  (mixture) => {
    test.each(['batch', 'none'] as const)('normalisation %s', async (normalisation) => {
      const { program: built } = probeProgram(structure, { ...everything, normalisation }, batch, mixture);
      const random = createRng('onnx');
      const normals = (size: number): Float32Array => Float32Array.from({ length: size }, () => random.normal());
      const values = {
        weights: initialWeights(structure.layout, createRng(1)),
        alphas: normals(15),
        gates: new Float32Array(30).fill(1),
        'score-images': normals(batch * 64),
        'score-labels': Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0),
        direction: normals(15),
      };
      const actual = await runOnEngine(engine, built, values);
      const expected = evaluateReference(program(built.outputs), values);
      const differing = Object.keys(expected).flatMap(
        (name) => mismatch(actual[name]!, expected[name]!, 2e-4, name) ?? [],
      );
      expect(differing).toEqual([]);
    });
  },
);

test('the gradient of the flat weights joins its parts instead of padding each', () => {
  const { program: built } = probeProgram(
    structure,
    { name: 'g', build: ({ loss, weights, gradients }) => ({ slope: gradients(loss, [weights])[0]! }) },
    batch,
    'current',
  );
  expect(built.outputs['slope']!.operation).toBe('concat');
});
