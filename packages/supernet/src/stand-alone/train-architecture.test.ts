import { TouchstoneError } from '@touchstone/contract';
import { datasets } from '@touchstone/datasets';
import { engines } from '@touchstone/engines';
import { spaces } from '@touchstone/spaces';
import {
  defaultOptions,
  pluginNamed,
  referenceEngine,
  toyDataset,
  toyEnvironment,
  toySpace,
} from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { countingEngine } from '../fixtures/counting-engine.js';
import { trainArchitecture } from './train-architecture.js';
import type { TrainArchitectureRequest } from './train-architecture.js';

const micro = pluginNamed(spaces, 'micro');
const synthetic = pluginNamed(datasets, 'synthetic');
const onnx = pluginNamed(engines, 'onnx');

const engine = await onnx.create(defaultOptions(onnx) as never);
// 260 validation images are one batch of the evaluation and a part of a second.
const counts = { searchTrain: 4, searchValid: 4, searchScore: 4, train: 256, valid: 260, test: 100 };
const dataset = await synthetic.load({ ...defaultOptions(synthetic), noise: 0.3, ...counts } as never, toyEnvironment);
const space = micro.create({ ...defaultOptions(micro), channels: 6, cellsPerStage: 1, stages: 1 } as never);
const protocol = { epochs: 5, batchSize: 32, learningRate: 0.1, momentum: 0.9, weightDecay: 3e-4 };
const convolutions = space.decode('|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|');

const base: TrainArchitectureRequest = {
  space,
  dataset,
  engine,
  protocol,
  architecture: convolutions,
  seed: 1,
  signal: new AbortController().signal,
};
const trained = await trainArchitecture(base);

describe('trainArchitecture', () => {
  test('learns far above chance, which is 25 %', () => {
    expect(trained.valid).toBeGreaterThan(60);
    expect(trained.test).toBeGreaterThan(60);
    expect(trained.trainLoss).toBeLessThan(1);
  });

  test('gives the same bits for the same seed and others for another', async () => {
    expect(await trainArchitecture(base)).toEqual(trained);
    expect((await trainArchitecture({ ...base, seed: 2 })).trainLoss).not.toBe(trained.trainLoss);
  });

  test('a disconnected cell stays at chance', async () => {
    const architecture = space.decode('|nor_conv_3x3~0|+|none~0|none~1|');
    const { valid, parameters } = await trainArchitecture({ ...base, architecture });
    expect(valid).toBeCloseTo(25, 6);
    expect(parameters).toBe(54 + 324 + 6 * 4 + 4);
  });

  test('needs no normalisation, and learns the sign of a sum', async () => {
    const toy = await toyDataset.load({ images: 64 }, toyEnvironment);
    const request = { ...base, space: toySpace.create({ cells: 1 }), dataset: toy, engine: referenceEngine() };
    const result = await trainArchitecture({
      ...request,
      architecture: [0, 1, 0],
      protocol: { ...protocol, batchSize: 16 },
    });
    expect(result.test).toBeGreaterThan(90);
    expect(result).toMatchObject({ parameters: 4, flops: 2 });
  });

  test('accuracies of a perfect and of a useless classifier', async () => {
    const toy = await toyDataset.load({ images: 20 }, toyEnvironment);
    const request = { ...base, space: toySpace.create({ cells: 1 }), dataset: toy, engine: referenceEngine() };
    // Nothing passes the cell and nothing is learned: one class for all of 10 + 10 images.
    const frozen = { ...protocol, batchSize: 20, learningRate: 0, epochs: 1 };
    expect(await trainArchitecture({ ...request, architecture: [0, 0, 0], protocol: frozen })).toMatchObject({
      valid: 50,
      test: 50,
    });
  });
});

describe('failures', () => {
  test('a loss that is not finite names the step', async () => {
    const failure = trainArchitecture({ ...base, protocol: { ...protocol, learningRate: 1e30 } });
    await expect(failure).rejects.toThrowError(TouchstoneError);
    await expect(failure).rejects.toMatchObject({
      code: 'NUMERICS',
      message: expect.stringMatching(/^(NaN|Infinity) in loss at step \d+ of 40$/),
      hint: expect.any(String),
    });
  });

  test('weights that overflow in the last step are no accuracy of a constant class', async () => {
    const once = { ...protocol, epochs: 1, batchSize: 256, learningRate: 1e39 };
    await expect(trainArchitecture({ ...base, protocol: once })).rejects.toMatchObject({
      code: 'NUMERICS',
      message: expect.stringMatching(/in logits/),
    });
  });

  test('abort stops before the next step', async () => {
    await expect(trainArchitecture({ ...base, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'INTERRUPTED',
      message: 'training stopped at step 0',
    });
  });

  test('batches larger than train', async () => {
    const large = { ...protocol, batchSize: 257 };
    await expect(trainArchitecture({ ...base, protocol: large })).rejects.toMatchObject({ code: 'CONFIG' });
  });

  test('leaves no tensor and no program behind, whatever happens', async () => {
    const toy = await toyDataset.load({ images: 16 }, toyEnvironment);
    const counting = countingEngine(referenceEngine());
    const request = { ...base, space: toySpace.create({ cells: 1 }), dataset: toy, engine: counting };
    const architecture = [1, 2, 3];
    const small = { ...protocol, epochs: 1, batchSize: 16 };
    await trainArchitecture({ ...request, architecture, protocol: small });
    expect([counting.tensors(), counting.programs()]).toEqual([0, 0]);
    const failures: readonly (readonly [string, Partial<TrainArchitectureRequest>])[] = [
      ['INTERRUPTED', { signal: AbortSignal.abort() }],
      ['NUMERICS', { protocol: { ...small, learningRate: 1e39 } }],
      ['NUMERICS', { protocol: { ...small, epochs: 3, learningRate: 1e39 } }],
      ['CONFIG', { protocol: { ...small, batchSize: 100 } }],
    ];
    for (const [code, change] of failures) {
      const failure = trainArchitecture({ ...request, architecture, protocol: small, ...change });
      await expect(failure).rejects.toMatchObject({ code });
      expect([counting.tensors(), counting.programs()]).toEqual([0, 0]);
    }
  });
});
