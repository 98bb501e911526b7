import { scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { Probe, ProbeOptions, ProbeResult, ScoreMatrix } from '@touchstone/contract';
import { log, multiply, sum } from '@touchstone/program';
import { mismatch, referenceEngine, toyAnswers, toyDataset, toyEnvironment, toySpace } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { countingEngine } from '../fixtures/counting-engine.js';
import { supernetStructure } from '../network/supernet-network.js';
import { compileClock } from '../trial/compile-clock.js';
import { probeCompiler } from './probe-compiler.js';
import { probeRunner } from './probe-runner.js';

const space = toySpace.create({ cells: 1 });
const dataset = await toyDataset.load({ images: 16 }, toyEnvironment);
const structure = supernetStructure({ space, image: dataset.image, classes: dataset.classes });
const weights = [0.8, -0.5, 0.1, -0.2];
const alphas: ScoreMatrix = [
  [0.5, 0, -0.25, 1],
  [0, 2, 0, -1],
  [1, 1, 0.5, 0],
];
const uniform = scoreMatrix(3, 4, () => 0.25);

function runner(batches?: number) {
  const engine = countingEngine(referenceEngine());
  const compiler = probeCompiler(engine, structure, compileClock());
  const uploaded = engine.upload(Float32Array.from(weights), [4]);
  const parts = { engine, structure, dataset, compiler, weights: () => uploaded, alphas: () => alphas };
  return { engine, compiler, ...probeRunner({ ...parts, ...(batches === undefined ? {} : { batches }) }) };
}

const slopes: Probe = {
  name: 'slopes',
  build: ({ loss, gates, weights: flat, mixture, gradients }) => {
    const [gate, weight] = gradients(loss, [gates, flat]);
    return { loss, gate: gate!, weight: weight!, mixture: gradients(loss, [mixture])[0]! };
  },
};

/** The same numbers on paper, for some images of a split. */
function onPaper(mixture: ScoreMatrix, start = 0, end = 16, changes: { weights?: number[]; gates?: ScoreMatrix } = {}) {
  const { images, labels } = dataset.examples('search-score');
  const part = { images: images.subarray(start * 9, end * 9), labels: labels.subarray(start, end) };
  const { loss, weightGradient, mixtureGradient, gateGradients } = toyAnswers({
    ...part,
    weights,
    mixture,
    ...changes,
  });
  const gate = scoreMatrix(3, 4, (e, o) => gateGradients.reduce((total, image) => total + image[e]![o]!, 0));
  return { loss: [loss], weight: weightGradient, mixture: mixtureGradient.flat(), gate: gate.flat() };
}

/** How the named values differ. */
function differences(result: ProbeResult, expected: Readonly<Record<string, readonly number[]>>): readonly string[] {
  return Object.entries(expected).flatMap(([name, values]) => mismatch(result[name]!, values, 1e-5, name) ?? []);
}

describe('results on the toy space, by closed form', () => {
  test('one batch of the held-out images by default, at the current mixture', async () => {
    const { results, passes } = await runner().run('mine', slopes);
    expect(results).toHaveLength(1);
    expect(differences(results[0]!, onPaper(softmaxRows(alphas)))).toEqual([]);
    expect(passes).toEqual({ forwardPasses: 1, backwardPasses: 2 });
  });

  test('batches of a size of its own, at a uniform mixture', async () => {
    const { results, passes } = await runner().run('mine', slopes, { mixture: 'uniform', batchSize: 5, batches: 2 });
    expect(results).toHaveLength(2);
    expect(differences(results[0]!, onPaper(uniform, 0, 5))).toEqual([]);
    expect(differences(results[1]!, onPaper(uniform, 5, 10))).toEqual([]);
    expect(passes).toEqual({ forwardPasses: 2, backwardPasses: 4 });
  });

  test('no more batches than the split has or the runner is allowed', async () => {
    expect((await runner().run('mine', slopes, { batchSize: 5, batches: 9 })).results).toHaveLength(3);
    const allowed = await runner(1).run('mine', slopes, { batchSize: 5 });
    expect(allowed.passes).toEqual({ forwardPasses: 1, backwardPasses: 2 });
  });

  test('a mask is what the gates are', async () => {
    const mask = scoreMatrix(3, 4, (edge, operation) => (edge === 1 && operation === 1 ? 0 : 1));
    const { results } = await runner().run('mine', slopes, { mask });
    const paper = onPaper(softmaxRows(alphas), 0, 16, { gates: mask });
    // On paper the slopes are those of mixture · gate; the slope of the gate itself stays where it is 0.
    const { loss, weight, mixture } = paper;
    expect(differences(results[0]!, { loss, weight, mixture })).toEqual([]);
  });

  test('weights instead of the supernet’s own, which stay', async () => {
    const { run } = runner();
    const other = [0.3, 0.4, -0.5, 0.2];
    const { results } = await run('mine', slopes, { weights: Float32Array.from(other) });
    expect(differences(results[0]!, onPaper(softmaxRows(alphas), 0, 16, { weights: other }))).toEqual([]);
    expect(differences((await run('mine', slopes)).results[0]!, onPaper(softmaxRows(alphas)))).toEqual([]);
  });

  test('images instead of a split’s, with labels of zero', async () => {
    const probe: Probe = {
      name: 'looks',
      build: ({ images, labels, loss }) => ({ pixels: sum(images, [1, 2, 3]), labels: sum(labels), loss }),
    };
    const images = Float32Array.from({ length: 27 }, (_, index) => index);
    const { results, passes } = await runner().run('mine', probe, { images });
    expect(results).toHaveLength(1);
    expect(differences(results[0]!, { pixels: [36, 117, 198], labels: [0], loss: [0] })).toEqual([]);
    expect(passes).toEqual({ forwardPasses: 1, backwardPasses: 0 });
  });

  test('inputs of its own', async () => {
    const probe: Probe = {
      name: 'scaled',
      build: (network) => ({ loss: multiply(network.loss, network.input('factor', [])) }),
    };
    const { results } = await runner().run('mine', probe, { inputs: { factor: Float32Array.of(3) } });
    expect(differences(results[0]!, { loss: [3 * onPaper(softmaxRows(alphas)).loss[0]!] })).toEqual([]);
  });
});

describe('refuses', () => {
  const probe: Probe = {
    name: 'mine',
    build: (network) => ({ loss: multiply(network.loss, sum(network.input('factor', [2]))) }),
  };
  const factor = Float32Array.of(1, 2);
  test.each<[string, ProbeOptions, string, string]>([
    ['an input that is absent', {}, "input 'factor' was not given", 'inputs.factor'],
    [
      'an input of another length',
      { inputs: { factor: Float32Array.of(1) } },
      '1 values for inputs.factor',
      'inputs.factor',
    ],
    ['an unknown input', { inputs: { factor, other: factor } }, "no input 'other'", 'inputs.other'],
    ['weights of another length', { inputs: { factor }, weights: factor }, '2 values for weights', 'weights'],
    ['a malformed mask', { inputs: { factor }, mask: [[1]] }, 'a mask', 'mask'],
    ['images of another shape', { inputs: { factor }, images: new Float32Array(10) }, '10 values', 'images'],
    [
      'images that do not fill the batch',
      { inputs: { factor }, images: new Float32Array(9), batchSize: 2 },
      '9 values',
      'images',
    ],
    ['a fraction of a batch', { inputs: { factor }, batches: 0.5 }, 'batches of 0.5', 'batches'],
    ['batches that are too large', { inputs: { factor }, batchSize: 257 }, 'batchSize of 257', 'batchSize'],
    [
      'batches larger than the split',
      { inputs: { factor }, batchSize: 17 },
      'batches of 17 from 16 images',
      'batchSize',
    ],
  ])('%s', async (_what, options, message, where) => {
    const { run, engine, compiler } = runner();
    await expect(run('mine', probe, options)).rejects.toMatchObject({
      code: 'PLUGIN',
      message: expect.stringContaining(`probe 'mine': ${message === "no input 'other'" ? 'has ' : ''}${message}`),
      where: `probe 'mine': ${where}`,
      hint: expect.stringMatching(/./),
    });
    expect(engine.tensors()).toBe(1);
    await compiler.dispose();
    expect(engine.programs()).toBe(0);
  });

  test('an output that is not finite, naming probe and output', async () => {
    const broken: Probe = { name: 'broken', build: ({ loss }) => ({ loss, logarithm: log(multiply(loss, -1)) }) };
    const { run, engine } = runner();
    await expect(run('mine', broken)).rejects.toMatchObject({
      code: 'NUMERICS',
      message: "NaN in output 'logarithm' of probe 'broken'",
      hint: expect.stringMatching(/./),
    });
    expect(engine.tensors()).toBe(1);
  });
});

test('holds no tensor but the weights, and leaves what it was given as it was', async () => {
  const { run, engine } = runner();
  const other = Float32Array.from(weights);
  await run('mine', slopes, { weights: other, batchSize: 4 });
  expect(engine.tensors()).toBe(1);
  expect([...other]).toEqual([...Float32Array.from(weights)]);
});
