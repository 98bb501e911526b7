import { scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { ScoreMatrix } from '@touchstone/contract';
import { toyAnswers, toyCheckpoint, toyDataset, toyEnvironment, toySpace, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { toySupernet } from '../fixtures/toy-supernet.js';

const { trial, weights, alphas, history, everything, onPaper, open } = await toySupernet();
const uniform = scoreMatrix(3, 4, () => 0.25);

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
