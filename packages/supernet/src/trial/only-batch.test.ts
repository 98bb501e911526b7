import { scoreMatrix, softmaxRows } from '@touchstone/contract';
import { referenceEngine, toyAnswers, toyDataset, toyEnvironment, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { toySupernet } from '../fixtures/toy-supernet.js';

const { weights, alphas, history, everything, probe } = await toySupernet();

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
