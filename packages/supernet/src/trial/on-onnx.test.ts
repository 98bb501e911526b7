import { createRng } from '@touchstone/contract';
import type { Engine } from '@touchstone/contract';
import { datasets } from '@touchstone/datasets';
import { engines } from '@touchstone/engines';
import { searchers } from '@touchstone/searchers';
import { spaces } from '@touchstone/spaces';
import { defaultOptions, pluginNamed, referenceEngine, toyEnvironment } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import type { Checkpoint } from './checkpoint.js';
import { prepareTrial } from './prepare-trial.js';

const micro = pluginNamed(spaces, 'micro');
const synthetic = pluginNamed(datasets, 'synthetic');
const onnx = pluginNamed(engines, 'onnx');
const darts = pluginNamed(searchers, 'darts-first-order');
const signal = new AbortController().signal;

const counts = { searchTrain: 16, searchValid: 16, searchScore: 16, train: 48, valid: 3, test: 3 };
const images = { height: 4, width: 4, classes: 3 };
const dataset = await synthetic.load({ ...defaultOptions(synthetic), ...images, ...counts } as never, toyEnvironment);
const space = micro.create({ ...defaultOptions(micro), channels: 2, cellsPerStage: 1 } as never);

/** What tuning, discretising and the Hessian give on an engine, from the same untrained supernet. */
async function measure(engine: Engine) {
  const searcherOptions = { ...defaultOptions(darts), steps: 2, batchSize: 8 };
  const trial = await prepareTrial({ space, dataset, searcher: darts as never, searcherOptions, engine });
  const found: Checkpoint[] = [];
  const onCheckpoint = async (checkpoint: Checkpoint): Promise<void> => void found.push(checkpoint);
  await trial.search({ seed: 1, checkpoints: [0], signal, onCheckpoint });
  const supernet = await trial.open(found);
  const fork = await supernet.view(['tuning'], 'mine').view.fork();
  const decisions = space.edges.map((_, edge) => (edge === 0 ? 1 : null));
  await fork.tune({
    decisions,
    steps: 3,
    batchSize: 8,
    learningRate: 0.05,
    momentum: 0.9,
    nesterov: true,
    weightDecay: 3e-4,
    gradientClip: 5,
    alphaLearningRate: 0.05,
    alphaWeightDecay: 1e-3,
    rng: createRng(1),
    signal,
  });
  const values = [
    (await fork.evaluate({ decisions })).loss,
    ...fork.probabilities().flat(),
    (await supernet.discretised(space.edges.map(() => 0))).loss,
    await supernet.hessianEigenvalue({ rng: createRng(1), signal, tolerance: 1e-4 }),
  ];
  supernet.close();
  await trial.dispose();
  return values;
}

test('tuning, discretising and the Hessian give the same on onnxruntime as on the reference', async () => {
  const engine = await onnx.create(defaultOptions(onnx) as never);
  const [found, expected] = [await measure(engine), await measure(referenceEngine())];
  await engine.dispose();
  expect(found).toEqual(expected.map((value) => expect.closeTo(value, 4)));
});
