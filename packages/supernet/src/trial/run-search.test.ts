import { TouchstoneError } from '@touchstone/contract';
import type { Dataset, SearcherPlugin } from '@touchstone/contract';
import { datasets } from '@touchstone/datasets';
import { engines } from '@touchstone/engines';
import { searchers } from '@touchstone/searchers';
import { spaces } from '@touchstone/spaces';
import { defaultOptions, pluginNamed, toyEnvironment, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { decodeCheckpoint, encodeCheckpoint } from './checkpoint-file.js';
import type { Checkpoint } from './checkpoint.js';
import { prepareTrial } from './prepare-trial.js';
import type { SearchRequest } from './prepared-trial.js';

const micro = pluginNamed(spaces, 'micro');
const synthetic = pluginNamed(datasets, 'synthetic');
const onnx = pluginNamed(engines, 'onnx');
const darts = pluginNamed(searchers, 'darts-first-order');

const images = { height: 6, width: 6, classes: 3 };
const counts = { searchTrain: 40, searchValid: 40, searchScore: 40, train: 120, valid: 3, test: 3 };
const options = { ...defaultOptions(darts), steps: 30, batchSize: 16 };

const engine = await onnx.create(defaultOptions(onnx) as never);
const dataset = await synthetic.load({ ...defaultOptions(synthetic), ...images, ...counts } as never, toyEnvironment);
const space = micro.create({ ...defaultOptions(micro), channels: 4, cellsPerStage: 1 } as never);

function prepare(changes: Readonly<Record<string, unknown>> = {}, data: Dataset = dataset) {
  const searcher = darts as SearcherPlugin;
  const searcherOptions = { ...options, ...changes };
  return prepareTrial({ space, dataset: data, searcher, searcherOptions, engine });
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
    const [untrained] = await search({ seed: 1, checkpoints: [0] });
    const [others] = await search({ seed: 2, checkpoints: [0] });
    expect(others!.state['weights']!.data).not.toEqual(untrained!.state['weights']!.data);
    expect(others!.state['alphas']!.data).not.toEqual(untrained!.state['alphas']!.data);
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

  test('after a resume of a search on augmented images, which differs from one on plain images', async () => {
    const augmentation = { flip: true, crop: 1, padding: [0] };
    const augmented = await prepare({}, { ...dataset, augmentation });
    const [middle, end] = await search({ checkpoints: [7, 30] }, augmented);
    expect(await search({ from: middle! }, augmented)).toEqual([end]);
    expect(end!.state['weights']!.data).not.toEqual(last.state['weights']!.data);
    await augmented.dispose();
  });

  test('with a checkpoint whose receiver writes to it', async () => {
    const found: Checkpoint[] = [];
    const writing = async (checkpoint: Checkpoint): Promise<void> => {
      found.push(structuredClone(checkpoint));
      for (const { data } of Object.values(checkpoint.state)) data.fill(7);
    };
    await search({ checkpoints: [0, 3, 30], onCheckpoint: writing });
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

describe('images', () => {
  test('weights are trained on search-train and alphas on search-valid', async () => {
    // Whole splits as batches and alphas that stay: the losses of step 1 are those of the untrained supernet.
    const whole = await prepare({ batchSize: 40, alphaLearningRate: 0 });
    const [untrained, first] = await search({ checkpoints: [0, 1] }, whole);
    const supernet = await whole.open([untrained!]);
    const { view } = supernet.view(['evaluation'], 'test');
    const [train, valid] = [
      await view.evaluate({ split: 'search-train' }),
      await view.evaluate({ split: 'search-valid' }),
    ];
    expect(first!.losses).toEqual({ train: expect.closeTo(train.loss, 5), valid: expect.closeTo(valid.loss, 5) });
    expect(train.loss).not.toBeCloseTo(valid.loss, 3);
    supernet.close();
    await whole.dispose();
  });

  test('of the two splits come in orders of their own', async () => {
    const examples = ((split) => ({ ...dataset.examples('search-train'), split })) as Dataset['examples'];
    const same = await prepare({ alphaLearningRate: 0 }, { ...dataset, examples });
    const [first] = await search({ checkpoints: [1] }, same);
    expect(first!.losses!.train).not.toBeCloseTo(first!.losses!.valid, 4);
    await same.dispose();
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
