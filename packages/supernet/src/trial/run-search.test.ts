import { TouchstoneError } from '@touchstone/contract';
import type { SearcherPlugin } from '@touchstone/contract';
import { datasets } from '@touchstone/datasets';
import { engines } from '@touchstone/engines';
import { searchers } from '@touchstone/searchers';
import { spaces } from '@touchstone/spaces';
import { toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { decodeCheckpoint, encodeCheckpoint } from './checkpoint-file.js';
import type { Checkpoint } from './checkpoint.js';
import { prepareTrial } from './prepare-trial.js';
import type { SearchRequest } from './prepared-trial.js';

const [micro] = spaces;
const [, synthetic] = datasets;
const [onnx] = engines;
const [darts] = searchers;

const environment = { cacheDirectory: '', dataDirectory: '', log: () => {} };
const images = { height: 6, width: 6, channels: 1, classes: 3, frequency: 0.25, noise: 0.5, seed: 0 };
const counts = { searchTrain: 40, searchValid: 40, searchScore: 40, train: 120, valid: 3, test: 3 };
const options = {
  ...{ steps: 30, batchSize: 16, learningRate: 0.05, finalLearningRate: 0, momentum: 0.9, weightDecay: 3e-4 },
  ...{ gradientClip: 5, alphaLearningRate: 3e-3, alphaBeta1: 0.5, alphaBeta2: 0.999, alphaWeightDecay: 1e-3 },
};

const engine = await onnx.create({ device: 'cpu', threads: 1 });
const dataset = await synthetic.load({ ...images, ...counts }, environment);
const space = micro.create({ none: 'exclude', channels: 4, cellsPerStage: 1, stages: 2 });

function prepare(changes: Partial<typeof options> = {}) {
  const searcher = darts as SearcherPlugin;
  return prepareTrial({ space, dataset, searcher, searcherOptions: { ...options, ...changes }, engine });
}
const trial = await prepare();

async function search(
  request: Partial<SearchRequest>,
  on: Pick<typeof trial, 'search'> = trial,
): Promise<Checkpoint[]> {
  const found: Checkpoint[] = [];
  const onCheckpoint = async (checkpoint: Checkpoint): Promise<void> => void found.push(checkpoint);
  const signal = new AbortController().signal;
  await on.search({ seed: 1, checkpoints: [30], signal, onCheckpoint, ...request });
  return found;
}

const [last] = (await search({})) as [Checkpoint];

describe('the same bits', () => {
  test('for the same seed, also of a trial that was prepared anew', async () => {
    expect(await search({})).toEqual([last]);
    const other = await prepare();
    expect(await search({}, other)).toEqual([last]);
    await other.dispose();
  });

  test('not for another seed', async () => {
    const [other] = await search({ seed: 2 });
    expect(other!.state['weights']!.data).not.toEqual(last.state['weights']!.data);
    expect(other!.state['alphas']!.data).not.toEqual(last.state['alphas']!.data);
  });

  test('after a resume from any checkpoint, through its file', async () => {
    const all = await search({ checkpoints: [0, 1, 7, 10, 25, 29, 30] });
    expect(all.map(({ step }) => step)).toEqual([0, 1, 7, 10, 25, 29, 30]);
    expect(all.at(-1)).toEqual(last);
    for (const checkpoint of all.slice(0, -1)) {
      const from = decodeCheckpoint(encodeCheckpoint(checkpoint));
      expect(await search({ from }), `from step ${from.step}`).toEqual([last]);
    }
  });

  test('with more checkpoints, and with scoring at each of them', async () => {
    const history: Checkpoint[] = [];
    const onCheckpoint = async (checkpoint: Checkpoint): Promise<void> => {
      history.push(checkpoint);
      const supernet = await trial.open(history);
      const { view } = supernet.view(['alphas', 'evaluation', 'gates'], 'test');
      await view.evaluate({ mixture: 'uniform' });
      await view.gateGradients();
      supernet.close();
    };
    await search({ checkpoints: [0, 5, 10, 15, 20, 25, 30], onCheckpoint });
    expect(history.at(-1)).toEqual(last);
  });

  test('with a checkpoint whose receiver writes to it', async () => {
    const onCheckpoint = async ({ state }: Checkpoint): Promise<void> => {
      for (const { data } of Object.values(state)) data.fill(7);
    };
    await search({ checkpoints: [0, 3], onCheckpoint });
    expect(await search({})).toEqual([last]);
    const found: Checkpoint[] = [];
    const writing = async (checkpoint: Checkpoint): Promise<void> => {
      found.push(structuredClone(checkpoint));
      for (const { data } of Object.values(checkpoint.state)) data.fill(7);
    };
    await search({ checkpoints: [3, 30], onCheckpoint: writing });
    expect(found.at(-1)).toEqual(last);
  });
});

describe('checkpoints', () => {
  test('are handed out once each, those before the start not at all', async () => {
    const [from] = await search({ checkpoints: [7] });
    const resumed = await search({ checkpoints: [0, 3, 7, 9], from: from! });
    expect(resumed.map(({ step }) => step)).toEqual([9]);
    expect(await search({ checkpoints: [0, 7], from: from! })).toEqual([]);
  });

  test('hold finite losses, which fall', async () => {
    const [first] = await search({ checkpoints: [1] });
    expect(last.losses!.train).toBeLessThan(first!.losses!.train);
    const [untrained] = await search({ checkpoints: [0] });
    expect(untrained).not.toHaveProperty('losses');
  });

  test('beyond the search are refused', async () => {
    await expect(search({ checkpoints: [0, 31] })).rejects.toMatchObject({
      code: 'CONFIG',
      message: expect.stringContaining('31'),
    });
  });
});

describe('failures', () => {
  test('a loss that is not finite names itself and the step', async () => {
    const diverging = await prepare({ learningRate: 1e30, gradientClip: 1e30 });
    const failure = search({ checkpoints: [30] }, diverging);
    await expect(failure).rejects.toThrowError(TouchstoneError);
    await expect(failure).rejects.toMatchObject({
      code: 'NUMERICS',
      message: expect.stringMatching(/^(NaN|Infinity) in (train|valid)-loss at step 25$/),
    });
    await diverging.dispose();
  });

  test('weights that overflow in the last step are not handed out', async () => {
    const diverging = await prepare({ learningRate: 1e39 });
    await expect(search({ checkpoints: [1] }, diverging)).rejects.toMatchObject({
      code: 'NUMERICS',
      message: expect.stringMatching(/^(NaN|-?Infinity) in weights at step 1$/),
    });
    await diverging.dispose();
  });

  test('abort stops before the next step', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const onCheckpoint = async ({ step }: Checkpoint): Promise<void> => {
      seen.push(step);
      if (step === 2) controller.abort();
    };
    const stopped = search({ checkpoints: [1, 2, 3, 30], signal: controller.signal, onCheckpoint });
    await expect(stopped).rejects.toMatchObject({ code: 'INTERRUPTED', message: 'search stopped at step 2' });
    expect(seen).toEqual([1, 2]);
  });

  test('batches larger than a split', async () => {
    const large = await prepare({ batchSize: 41 });
    await expect(search({}, large)).rejects.toMatchObject({ code: 'CONFIG', message: 'batches of 41 from 40 images' });
    await large.dispose();
  });
});

test('tells its progress now and then and at checkpoints', async () => {
  const told: number[] = [];
  await search({ checkpoints: [0, 4, 30], onStep: ({ step }) => told.push(step) });
  expect(told).toEqual([4, 25, 30]);
});

test('the toy search by the float64 reference differs from onnx by rounding only', async () => {
  const [reference, onOnnx] = [await toyTrial(), await toyTrial({ engine })];
  const [[slow], [fast]] = [
    await search({ checkpoints: [4] }, reference.trial),
    await search({ checkpoints: [4] }, onOnnx.trial),
  ];
  for (const name of ['weights', 'alphas']) {
    const expected = [...slow!.state[name]!.data].map((value) => expect.closeTo(value, 5));
    expect([...fast!.state[name]!.data]).toEqual(expected);
  }
});
