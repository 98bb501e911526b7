import { softmaxRows } from '@touchstone/contract';
import type { Need, Probe, SupernetView } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import { toySupernet } from '../fixtures/toy-supernet.js';

const { trial, dataset, weights, alphas, history, everything, probe, onPaper, open } = await toySupernet();

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

test('a criterion for the untrained supernet is given no other', async () => {
  const { supernet } = await open();
  expect(() => supernet.view(['untrained', 'programs'], 'mine')).toThrow(RangeError);
  const untrained = await trial.open(history.slice(0, 1));
  const { view } = untrained.view(['untrained', 'weights'], 'mine');
  expect([...view.weights().values]).toEqual(weights.map(Math.fround));
});
