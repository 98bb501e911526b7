import { scoreMatrix } from '@touchstone/contract';
import { referenceEngine, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { countingEngine } from '../fixtures/counting-engine.js';
import { toySupernet } from '../fixtures/toy-supernet.js';

const { history, everything, onPaper, open } = await toySupernet();

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
