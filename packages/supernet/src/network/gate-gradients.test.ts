import { createRng, scoreMatrix } from '@touchstone/contract';
import type { SearchSpace } from '@touchstone/contract';
import { gradients, program } from '@touchstone/program';
import { engines } from '@touchstone/engines';
import {
  defaultOptions,
  evaluateReference,
  finiteDifferences,
  mismatch,
  pluginNamed,
  runOnEngine,
  toyAnswers,
  toyDataset,
  toyEnvironment,
  toySpace,
} from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { everyForm, residualSkeleton } from '../fixtures/every-form.js';
import { supernetStructure } from './supernet-network.js';

const batch = 3;

/** Loss and gate gradient of a supernet as one program, gates per cell or per image and cell. */
function gateProgram(
  space: SearchSpace,
  image: { channels: number; height: number; width: number },
  size: number,
  perSample: boolean,
) {
  const structure = supernetStructure({ space, image, classes: 2 });
  const network = structure.network();
  const matrix = [space.edges.length, space.operations.length];
  const gates = network.input('gates', [...(perSample ? [size] : []), structure.cells, ...matrix]);
  const mixture = network.input('mixture', matrix);
  const weights = network.input('weights', [network.weightCount]);
  const { loss, logits } = network.gatedForward(weights, mixture, gates, network.batch('some', size));
  const [gradient] = gradients(loss, [gates]);
  return {
    structure,
    outputs: program({ loss, logits, gradient: gradient! }),
    gateCount: gates.shape.reduce((a, b) => a * b, 1),
  };
}

function random(name: string, size: number): Float64Array {
  const rng = createRng('gates').fork(name);
  return Float64Array.from({ length: size }, () => rng.normal());
}

describe('a supernet with operations of every form in two stages', () => {
  const image = { channels: 2, height: 6, width: 4 };
  const space: SearchSpace = {
    ...toySpace.create({ cells: 1 }),
    operations: everyForm,
    skeleton: () => residualSkeleton,
  };
  const { structure, outputs, gateCount } = gateProgram(space, image, batch, false);
  const inputs = {
    weights: random('weights', structure.layout.count),
    mixture: random('mixture', 27).map(Math.abs),
    'some-images': random('images', batch * 48),
    'some-labels': [1, 0, 0, 1, 0, 1],
  };
  const ones = new Float64Array(gateCount).fill(1);
  const whole = evaluateReference(outputs, { ...inputs, gates: ones });

  test('gate gradients are the differences of the loss, cell by cell', () => {
    expect(structure.cells).toBe(2);
    expect(gateCount).toBe(2 * 27);
    const { loss: lossNode } = outputs.outputs;
    const differences = finiteDifferences(program({ loss: lossNode! }), { ...inputs, gates: ones }, 'gates', {
      loss: [1],
    });
    expect(mismatch(whole['gradient']!, differences, 1e-6, 'gate gradient')).toBeUndefined();
    // Both cells matter, or the comparison would say little.
    expect(Math.max(...differences.subarray(0, 27).map(Math.abs))).toBeGreaterThan(1e-3);
    expect(Math.max(...differences.subarray(27).map(Math.abs))).toBeGreaterThan(1e-3);
  });

  test('gates of single images sum to the gate of the batch', () => {
    const single = gateProgram(space, image, batch, true);
    const perSample = evaluateReference(single.outputs, {
      ...inputs,
      gates: new Float64Array(single.gateCount).fill(1),
    });
    expect(perSample['loss']![0]).toBeCloseTo(whole['loss']![0]!, 12);
    const sums = whole['gradient']!.map((_, place) =>
      Array.from({ length: batch }, (__, sample) => perSample['gradient']![sample * gateCount + place]!).reduce(
        (a, b) => a + b,
      ),
    );
    expect(mismatch(sums, whole['gradient']!, 1e-12, 'sum over images')).toBeUndefined();
  });

  test('the onnx engine agrees, for gates of the batch and of single images', async () => {
    const onnx = pluginNamed(engines, 'onnx');
    const engine = await onnx.create(defaultOptions(onnx) as never);
    for (const perSample of [false, true]) {
      const form = gateProgram(space, image, batch, perSample);
      const single = { ...inputs, gates: new Float32Array(form.gateCount).fill(1) };
      const float32 = Object.fromEntries(
        Object.entries(single).map(([name, values]) => [name, Float32Array.from(values)]),
      );
      const actual = await runOnEngine(engine, form.outputs, float32);
      const expected = evaluateReference(form.outputs, float32);
      for (const name of ['loss', 'logits', 'gradient']) {
        expect(mismatch(actual[name]!, expected[name]!, 1e-5, name)).toBeUndefined();
      }
    }
  });

  test('the gate of none has gradient 0, exactly', () => {
    for (let edge = 0; edge < 6; edge++) expect(Math.abs(whole['gradient']![edge * 9]!)).toBe(0);
  });

  test('a gate of 0 is an operation of weight 0, the others as they were', () => {
    const [edge, operation] = [1, 3];
    const place = edge * 9 + operation;
    const gates = ones.map((value, index) => (index % 27 === place ? 0 : value));
    const masked = evaluateReference(outputs, { ...inputs, gates });
    const without = evaluateReference(outputs, { ...inputs, mixture: inputs.mixture.with(place, 0), gates: ones });
    expect([...masked['logits']!]).toEqual([...without['logits']!]);
    expect(masked['loss']![0]).not.toBe(whole['loss']![0]);
  });
});

test('the toy supernet: logits, loss and gate gradients by closed form', async () => {
  const space = toySpace.create({ cells: 1 });
  const dataset = await toyDataset.load({ images: 6 }, toyEnvironment);
  const { images, labels } = dataset.examples('search-score');
  const weights = [0.8, -0.5, 0.1, -0.2];
  const rng = createRng('toy gates');
  const mixture = scoreMatrix(3, 4, () => rng.uniform());
  const answers = toyAnswers({ images, labels, weights, mixture });

  for (const perSample of [false, true]) {
    const { outputs, gateCount } = gateProgram(space, dataset.image, 6, perSample);
    const values = evaluateReference(outputs, {
      weights,
      mixture: mixture.flat(),
      gates: new Float64Array(gateCount).fill(1),
      'some-images': images,
      'some-labels': Array.from(labels).flatMap((label) => [1 - label, label]),
    });
    expect(values['loss']![0]).toBeCloseTo(answers.loss, 12);
    expect(mismatch(values['logits']!, answers.logits.flat(), 1e-12, 'logits')).toBeUndefined();
    const expected = perSample
      ? answers.gateGradients.flat(2)
      : scoreMatrix(3, 4, (e, o) => answers.gateGradients.reduce((sum, image) => sum + image[e]![o]!, 0)).flat();
    expect(mismatch(values['gradient']!, expected, 1e-12, 'gate gradient')).toBeUndefined();
  }
});
