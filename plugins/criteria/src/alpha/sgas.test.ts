import { createRng, scoreMatrix, softmaxRows } from '@touchstone/contract';
import { spaces } from '@touchstone/spaces';
import { askCriterion, pluginNamed, toyCheckpoint, toySpace, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { magnitude } from './magnitude.js';
import { sgas1 } from './sgas-1.js';
import { sgas2 } from './sgas-2.js';
import { sgasScores } from './sgas-scores.js';

const toy = await toyTrial();
const space = toySpace.create({ cells: 1 });
const rng = createRng('sgas');
/** In float32, as checkpoints hold them. */
const alphas = Array.from({ length: 7 }, () => scoreMatrix(3, 4, () => Math.fround(rng.normal())));
const history = alphas.map((values, index) => toyCheckpoint(index, [1, 2, 3, 4], values));

test('sgas-1 is criterion 1 of this checkpoint’s alphas, and costs no pass', async () => {
  const { scores, cost } = await askCriterion(sgas1, { toy, history });
  expect(scores).toEqual(sgasScores(space, alphas[6]!, []));
  expect(cost).toEqual({ forwardPasses: 0, backwardPasses: 0, seconds: 0 });
});

describe('sgas-2', () => {
  test.each([
    [undefined, [2, 3, 4, 5]],
    [1, [5]],
    [3, [3, 4, 5]],
    [100, [0, 1, 2, 3, 4, 5]],
  ])('history %s: compares with the latest of the checkpoints before', async (length, expected) => {
    const options = length === undefined ? {} : { history: length };
    const { scores, cost } = await askCriterion(sgas2, { toy, history, options });
    const before = expected.map((index) => alphas[index]!);
    expect(scores).toEqual(sgasScores(space, alphas[6]!, before));
    expect(cost).toEqual({ forwardPasses: 0, backwardPasses: 0, seconds: 0 });
  });

  test('different histories rank edges differently', async () => {
    const ranks = await Promise.all(
      [1, 4].map(async (length) => {
        const { scores } = await askCriterion(sgas2, { toy, history, options: { history: length } });
        return scores!.map((row) => Math.max(...row));
      }),
    );
    expect(ranks[0]).not.toEqual(ranks[1]);
  });

  test('at the first checkpoint it is sgas-1', async () => {
    const first = history.slice(0, 1);
    const { scores } = await askCriterion(sgas2, { toy, history: first });
    expect(scores).toEqual((await askCriterion(sgas1, { toy, history: first })).scores);
  });
});

describe.each([sgas1, sgas2])('$name', (criterion) => {
  test('pitfall 1: never none, also where the space may select it and its alpha is the largest', async () => {
    const last = [
      [5, 0, 2, 1],
      [5, 3, 2, 1],
      [5, 0, 1, 2],
    ];
    const question = { toy, history: [history[0]!, toyCheckpoint(4, [1, 2, 3, 4], last)] };
    expect((await askCriterion(magnitude, question)).architecture).toEqual([0, 0, 0]);
    const { scores, architecture } = await askCriterion(criterion, question);
    expect(architecture).toEqual([2, 1, 3]);
    expect(scores!.map(([none]) => none)).toEqual([-Infinity, -Infinity, -Infinity]);
  });

  test('where none is excluded it selects as magnitude does', async () => {
    const micro = pluginNamed(spaces, 'micro');
    const excluding = micro.create({ none: 'exclude', channels: 2, cellsPerStage: 1, stages: 1 } as never);
    const drawn = scoreMatrix(3, 5, () => rng.normal());
    const scores = sgasScores(excluding, drawn, criterion === sgas2 ? [scoreMatrix(3, 5, () => rng.normal())] : []);
    expect(excluding.discretise(scores)).toEqual(excluding.discretise(softmaxRows(drawn)));
  });
});
