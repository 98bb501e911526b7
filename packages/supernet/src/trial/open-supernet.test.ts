import { scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { Need, Probe, ScoreMatrix, SearchSplit, SupernetView } from '@touchstone/contract';
import { sum as sumOf } from '@touchstone/program';
import {
  referenceEngine,
  toyAnswers,
  toyCheckpoint,
  toyDataset,
  toyEnvironment,
  toySpace,
  toyTrial,
} from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { countingEngine } from '../fixtures/counting-engine.js';

const everything: readonly Need[] = ['alphas', 'history', 'evaluation', 'gates', 'programs', 'weights', 'tuning'];
/** Loss and the sum of all pixels, which says which images there were. */
const probe: Probe = {
  name: 'loss-and-pixels',
  build: ({ loss, images }) => ({ loss, pixels: sumOf(images) }),
};
const weights = [0.8, -0.5, 0.1, -0.2];
const alphas: ScoreMatrix = [
  [0.5, 0, -0.25, 1],
  [0, 2, 0, -1],
  [1, 1, 0.5, 0],
];
const history = [
  toyCheckpoint(
    0,
    weights,
    scoreMatrix(3, 4, () => 0),
  ),
  toyCheckpoint(3, weights, alphas),
];
const { trial, dataset } = await toyTrial();
const uniform = scoreMatrix(3, 4, () => 0.25);

/** The same numbers on paper. */
function onPaper(split: SearchSplit, mixture: ScoreMatrix, gates?: ScoreMatrix) {
  const { images, labels } = dataset.examples(split);
  return toyAnswers({ images, labels, weights, mixture, ...(gates ? { gates } : {}) });
}

async function open(needs: readonly Need[] = everything) {
  const supernet = await trial.open(history);
  return { supernet, ...supernet.view(needs, 'mine') };
}

function close(values: ScoreMatrix): unknown {
  return values.map((row) => row.map((value) => expect.closeTo(value, 6)));
}

describe('what a criterion sees', () => {
  test('alphas, probabilities and history as they were trained', async () => {
    const { view } = await open();
    expect(view.cells).toBe(1);
    expect(view.alphas()).toEqual(alphas);
    expect(view.probabilities()).toEqual(softmaxRows(alphas));
    expect(view.history()).toEqual([
      { step: 0, alphas: scoreMatrix(3, 4, () => 0) },
      { step: 3, alphas },
    ]);
  });

  test('loss and accuracy on held-out images by default, by closed form', async () => {
    const { view, supernet } = await open();
    const paper = onPaper('search-score', softmaxRows(alphas));
    const evaluation = { loss: expect.closeTo(paper.loss, 6), accuracy: paper.accuracy };
    expect(await view.evaluate()).toEqual(evaluation);
    expect(await supernet.evaluate()).toEqual(evaluation);
    expect(await view.evaluate({ split: 'search-valid' })).toMatchObject({
      loss: expect.closeTo(onPaper('search-valid', softmaxRows(alphas)).loss, 6),
    });
    expect(await view.evaluate({ mixture: 'uniform' })).toMatchObject({
      loss: expect.closeTo(onPaper('search-score', uniform).loss, 6),
    });
  });

  test('a mask multiplies operations and renormalises nothing', async () => {
    const { view } = await open();
    const mask = scoreMatrix(3, 4, (edge, operation) => (edge === 1 && operation === 1 ? 0 : 1));
    const paper = onPaper('search-score', softmaxRows(alphas), mask);
    expect(await view.evaluate({ mask })).toEqual({ loss: expect.closeTo(paper.loss, 6), accuracy: paper.accuracy });
  });

  test('removing none changes nothing, to the bit', async () => {
    const { view } = await open();
    const mask = scoreMatrix(3, 4, (_edge, operation) => (operation === 0 ? 0 : 1));
    expect(await view.evaluate({ mask })).toEqual(await view.evaluate());
  });

  test('gate gradients of the batch and of single images, by closed form', async () => {
    const { view } = await open();
    const { gateGradients: images } = onPaper('search-score', softmaxRows(alphas));
    const sums = scoreMatrix(3, 4, (e, o) => images.reduce((sum, image) => sum + image[e]![o]!, 0));
    const whole = await view.gateGradients();
    expect(whole).toMatchObject({ batches: 1, samples: 1, cells: 1, edges: 3, operations: 4 });
    expect([[...whole.values]]).toEqual(close([sums.flat()]));
    const single = await view.gateGradients({ perSample: true });
    expect(single).toMatchObject({ batches: 1, samples: 16, cells: 1, edges: 3, operations: 4 });
    expect([[...single.values]]).toEqual(close([images.flat(2)]));
    for (let edge = 0; edge < 3; edge++) expect(Math.abs(whole.values[4 * edge]!)).toBe(0);
  });

  test('splits that are larger than a batch, batch by batch', async () => {
    const many = await toyDataset.load({ images: 303 }, toyEnvironment);
    const supernet = await (await toyTrial({ dataset: many })).trial.open(history);
    const { view, cost } = supernet.view(everything, 'mine');
    const { images, labels } = many.examples('search-score');
    // Two batches of 151, the second begins with the other class; the last image is left over.
    const halves = [0, 151].map((start) =>
      toyAnswers({
        images: images.subarray(9 * start, 9 * (start + 151)),
        labels: labels.subarray(start, start + 151),
        weights,
        mixture: softmaxRows(alphas),
      }),
    );
    const [first, second] = halves as [(typeof halves)[0], (typeof halves)[0]];
    expect(await view.evaluate()).toEqual({
      loss: expect.closeTo((first.loss + second.loss) / 2, 6),
      accuracy: expect.closeTo((first.accuracy + second.accuracy) / 2, 10),
    });
    const gates = await view.gateGradients();
    expect(gates).toMatchObject({ batches: 2, samples: 1 });
    const sums = halves.flatMap(({ gateGradients }) =>
      scoreMatrix(3, 4, (e, o) => gateGradients.reduce((sum, image) => sum + image[e]![o]!, 0)),
    );
    expect([[...gates.values]]).toEqual(close([sums.flat()]));
    expect(cost()).toMatchObject({ forwardPasses: 4, backwardPasses: 2 });
  });
});

describe('needs', () => {
  test.each<[Need, string, (view: SupernetView) => unknown]>([
    ['alphas', 'alphas()', (view) => view.alphas()],
    ['alphas', 'probabilities()', (view) => view.probabilities()],
    ['history', 'history()', (view) => view.history()],
    ['evaluation', 'evaluate()', (view) => view.evaluate()],
    ['gates', 'gateGradients()', (view) => view.gateGradients()],
    ['programs', 'run()', (view) => view.run(probe)],
    ['weights', 'weights()', (view) => view.weights()],
    ['tuning', 'fork()', (view) => view.fork()],
  ])('what needs %s is refused without it, by name', async (need, member, use) => {
    const { view } = await open(everything.filter((other) => other !== need));
    const error = await Promise.resolve()
      .then(() => use(view))
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'PLUGIN',
      message: `criterion 'mine' uses supernet.${member} but does not need '${need}'`,
      hint: expect.stringContaining(`'${need}'`),
    });
  });
});

describe('batches', () => {
  const three = async () => {
    const many = await toyDataset.load({ images: 600 }, toyEnvironment);
    return { many, supernet: await (await toyTrial({ dataset: many })).trial.open(history) };
  };
  const mask = scoreMatrix(3, 4, (edge, operation) => (edge === 1 && operation === 1 ? 0 : 1));

  test('a view of one batch has what that batch gave, at its own cost', async () => {
    const { many, supernet } = await three();
    expect(supernet.batches).toBe(3);
    const whole = supernet.view(everything, 'whole');
    const [evaluation, masked, gates, probed] = [
      await whole.view.evaluate(),
      await whole.view.evaluate({ mask, split: 'search-valid', mixture: 'uniform' }),
      await whole.view.gateGradients(),
      await whole.view.run(probe),
    ];
    const single = [];
    for (let batch = 0; batch < supernet.batches; batch++) {
      const { view, cost } = supernet.view(everything, 'one', { batch });
      single.push({
        evaluation: await view.evaluate(),
        masked: await view.evaluate({ mask, split: 'search-valid', mixture: 'uniform' }),
        gates: await view.gateGradients(),
        probed: await view.run(probe),
        forked: await (await view.fork()).evaluate({ decisions: [null, null, null] }),
      });
      expect(cost()).toMatchObject({ forwardPasses: 5, backwardPasses: 1 });
      const { images, labels } = many.examples('search-score');
      const paper = toyAnswers({
        images: images.subarray(9 * 200 * batch, 9 * 200 * (batch + 1)),
        labels: labels.subarray(200 * batch, 200 * (batch + 1)),
        weights,
        mixture: softmaxRows(alphas),
      });
      const { evaluation: found, forked } = single[batch]!;
      expect(found).toEqual({ loss: expect.closeTo(paper.loss, 6), accuracy: expect.closeTo(paper.accuracy, 10) });
      expect(forked).toEqual(found);
    }
    const mean = (losses: readonly number[]): number => losses.reduce((total, loss) => total + loss, 0) / 3;
    expect(evaluation.loss).toBe(mean(single.map((one) => one.evaluation.loss)));
    expect(masked.loss).toBe(mean(single.map((one) => one.masked.loss)));
    expect([...gates.values]).toEqual(single.flatMap((one) => [...one.gates.values]));
    expect(single[0]!.gates).toMatchObject({ batches: 1, samples: 1 });
    expect(probed).toEqual(single.flatMap((one) => one.probed));
    expect(whole.cost()).toMatchObject({ forwardPasses: 12, backwardPasses: 3 });
  });

  test('are counted round and round', async () => {
    const { supernet } = await three();
    const [second, fifth] = [1, 4].map((batch) => supernet.view(everything, 'one', { batch }).view);
    expect(await fifth!.evaluate()).toEqual(await second!.evaluate());
    expect(await fifth!.run(probe)).toEqual(await second!.run(probe));
    expect(await fifth!.evaluate()).not.toEqual(await supernet.evaluate());
  });

  test('are not computed again by a view of one of them', async () => {
    const engine = referenceEngine();
    let runs = 0;
    const counting: typeof engine = {
      ...engine,
      compile: async (program) => {
        const executable = await engine.compile(program);
        return { ...executable, run: (inputs) => ((runs += 1), executable.run(inputs)) };
      },
    };
    const many = await toyDataset.load({ images: 600 }, toyEnvironment);
    const supernet = await (await toyTrial({ dataset: many, engine: counting })).trial.open(history);
    const { view } = supernet.view(everything, 'whole');
    await view.evaluate({ mask });
    await view.gateGradients();
    expect(runs).toBe(6);
    for (const batch of [0, 1, 2]) {
      const { view: one } = supernet.view(everything, 'one', { batch });
      await one.evaluate({ mask });
      await one.gateGradients();
    }
    expect(runs).toBe(6);
  });
});

describe('programs and weights', () => {
  test('a program of the criterion’s own runs on every batch and is charged', async () => {
    const { view, cost } = await open();
    const results = await view.run(probe);
    const { loss } = onPaper('search-score', softmaxRows(alphas));
    const { images } = dataset.examples('search-score');
    expect(results.map((result) => [...result['loss']!])).toEqual([[expect.closeTo(loss, 6)]]);
    expect(results[0]!['pixels']![0]).toBeCloseTo(
      images.reduce((total, value) => total + value, 0),
      4,
    );
    expect(cost()).toMatchObject({ forwardPasses: 1, backwardPasses: 0 });
    expect(cost().seconds).toBeGreaterThan(0);
  });

  test('its backward passes are charged as well', async () => {
    const { view, cost } = await open();
    const slopes: Probe = {
      name: 'slopes',
      build: ({ loss, alphas: values, gradients }) => ({ slope: gradients(loss, [values])[0]! }),
    };
    const [result] = await view.run(slopes);
    expect(result!['slope']).toHaveLength(12);
    expect(cost()).toMatchObject({ forwardPasses: 1, backwardPasses: 1 });
  });

  test('weights are those of the checkpoint, by tensor', async () => {
    const { view, cost } = await open();
    const { values, tensors } = view.weights();
    expect([...values]).toEqual(weights.map(Math.fround));
    expect(tensors.map(({ role, shape, offset, owner }) => ({ role, shape, offset, owner }))).toEqual([
      { role: 'classifier', shape: [2, 1], offset: 0, owner: undefined },
      { role: 'bias', shape: [2], offset: 2, owner: undefined },
    ]);
    expect(cost()).toEqual({ forwardPasses: 0, backwardPasses: 0, seconds: 0 });
  });
});

describe('the discretised supernet', () => {
  test('has only the operations of an architecture, at weight 1', async () => {
    const { supernet } = await open();
    for (const architecture of [
      [1, 2, 3],
      [2, 0, 1],
      [0, 0, 0],
    ]) {
      const mixture = scoreMatrix(3, 4, (edge, operation) => (architecture[edge] === operation ? 1 : 0));
      const paper = onPaper('search-score', mixture);
      expect(await supernet.discretised(architecture)).toEqual({
        loss: expect.closeTo(paper.loss, 6),
        accuracy: paper.accuracy,
      });
    }
  });

  test('is computed once, by a program that is there anyway, and charged to nobody', async () => {
    const engine = countingEngine(referenceEngine());
    const supernet = await (await toyTrial({ engine })).trial.open(history);
    const { cost } = supernet.view(everything, 'mine');
    await supernet.evaluate();
    const first = await supernet.discretised([1, 2, 3]);
    Object.assign(first, { loss: 9 });
    expect((await supernet.discretised([1, 2, 3])).loss).not.toBe(9);
    expect(engine.programs()).toBe(1);
    expect(cost()).toEqual({ forwardPasses: 0, backwardPasses: 0, seconds: 0 });
  });

  test.each([[[1, 2]], [[1, 2, 4]], [[1, 2, 0.5]]])('refuses %j', async (architecture) => {
    const { supernet } = await open();
    await expect(supernet.discretised(architecture)).rejects.toMatchObject({ code: 'PLUGIN' });
  });
});

test('a criterion for the untrained supernet is given no other', async () => {
  const { supernet } = await open();
  expect(() => supernet.view(['untrained', 'programs'], 'mine')).toThrow(RangeError);
  const untrained = await trial.open(history.slice(0, 1));
  const { view } = untrained.view(['untrained', 'weights'], 'mine');
  expect([...view.weights().values]).toEqual(weights.map(Math.fround));
});

describe('masks', () => {
  test.each([
    ['rows are missing', [[1, 1, 1, 1]]],
    ['a row is short', scoreMatrix(3, 3, () => 1)],
    ['a value is NaN', scoreMatrix(3, 4, () => Number.NaN)],
  ])('are refused where %s', async (_what, mask) => {
    const { view } = await open();
    await expect(view.evaluate({ mask })).rejects.toMatchObject({ code: 'PLUGIN', hint: '3 edges × 4 operations' });
  });
});

describe('costs', () => {
  test('are passes, charged the same whether an earlier criterion has paid or not', async () => {
    const supernet = await trial.open(history);
    const [first, second] = [supernet.view(everything, 'first'), supernet.view(everything, 'second')];
    for (const { view, cost } of [first, second]) {
      expect(cost()).toEqual({ forwardPasses: 0, backwardPasses: 0, seconds: 0 });
      await view.evaluate();
      await view.gateGradients();
      expect(cost()).toMatchObject({ forwardPasses: 2, backwardPasses: 1 });
    }
    expect(second.cost()).toEqual(first.cost());
    expect(second.cost().seconds).toBeGreaterThan(0);
  });

  test('are not those of the evaluation for reports, nor of alphas', async () => {
    const { supernet, view, cost } = await open();
    await supernet.evaluate();
    view.probabilities();
    view.history();
    expect(cost()).toEqual({ forwardPasses: 0, backwardPasses: 0, seconds: 0 });
  });
});

describe('one criterion does not disturb another', () => {
  test('what it writes to what it was given reaches nobody else', async () => {
    const { supernet, view } = await open();
    const scribble = (matrix: ScoreMatrix): void => void ((matrix[0] as number[])[0] = 9);
    [view.alphas(), view.probabilities(), view.history()[1]!.alphas].forEach(scribble);
    (await view.gateGradients()).values.fill(9);
    Object.assign(await view.evaluate(), { loss: 9 });

    const [other, fresh] = [supernet.view(everything, 'other').view, (await open()).view];
    expect(other.alphas()).toEqual(fresh.alphas());
    expect(other.probabilities()).toEqual(fresh.probabilities());
    expect(other.history()).toEqual(fresh.history());
    expect(await other.gateGradients()).toEqual(await fresh.gateGradients());
    expect(await other.evaluate()).toEqual(await fresh.evaluate());
  });
});

describe('values that are not finite', () => {
  test('are errors that name them, not scores', async () => {
    const supernet = await trial.open([toyCheckpoint(0, [Number.NaN, 0, 0, 0], alphas)]);
    const { view } = supernet.view(everything, 'mine');
    await expect(view.evaluate()).rejects.toMatchObject({ code: 'NUMERICS', message: expect.stringContaining('loss') });
    await expect(view.gateGradients()).rejects.toMatchObject({
      code: 'NUMERICS',
      message: expect.stringContaining('gate gradient'),
    });
  });
});

test('cells of a deeper supernet have gates of their own, masks are common', async () => {
  const deep = await toyTrial({ space: toySpace.create({ cells: 3 }) });
  const { view } = (await deep.trial.open(history)).view(everything, 'mine');
  const { cells, values } = await view.gateGradients();
  expect([view.cells, cells, values.length]).toEqual([3, 3, 36]);
  const mask = scoreMatrix(3, 4, () => 0);
  // Nothing passes: the logits are the biases 0.1 and −0.2, and half of the images are of each class.
  const loss = (Math.log(1 + Math.exp(-0.3)) + Math.log(1 + Math.exp(0.3))) / 2;
  expect(await view.evaluate({ mask })).toEqual({ loss: expect.closeTo(loss, 6), accuracy: 50 });
});
