import { createRng } from '@touchstone/contract';
import { askCriterion, testCriterion } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { firstImages } from '../first-images.js';
import { smallSpace, smallSupernet } from '../fixtures/small-supernet.js';
import { pruningOrder } from './pruning-order.js';
import { removalChanges } from './removal-changes.js';
import { teNas } from './te-nas.js';

const { question, toy, checkpoint } = await smallSupernet(4, 4);
const options = { batchSize: 4, repeats: 2, regionImages: 60 };
const history = [checkpoint];

describe('on a small supernet', async () => {
  const { scores, architecture, cost } = await askCriterion(teNas, { toy, history, options });

  test('scores are the rounds that operations survive; none is refused', () => {
    for (const [edge, row] of scores!.entries()) {
      expect(row[0]).toBe(-Infinity);
      expect(row.slice(1).toSorted()).toEqual([0, 1, 2, 3]);
      expect(row[architecture[edge]!]).toBe(3);
    }
  });

  test('a pass per image for every operation that is left and once for all: 13 + 10 + 7 networks', () => {
    // One pass more for the images.
    expect(cost).toMatchObject({ forwardPasses: 30 * 2 * 4 + 1, backwardPasses: 30 * 2 * 4 });
  });

  test('the first round prunes what ranks first on its edge', async () => {
    const { space, supernet } = question;
    const active = space.edges.map(() => [false, true, true, true, true]);
    const images = await firstImages(supernet);
    const { tensors } = supernet.weights();
    const { signal } = new AbortController();
    const rng = createRng(7).fork(0).fork('round 0');
    const changes = await removalChanges({ space, supernet, tensors, active, images, ...options, rng, signal });
    expect(changes).toHaveLength(12);
    expect(new Set(changes.map(({ ntk }) => ntk)).size).toBeGreaterThan(6);
    for (const edge of [0, 1, 2]) {
      const first = pruningOrder(changes).find((change) => change.edge === edge)!;
      expect(scores![edge]![first.operation]).toBe(0);
    }
  });
});

test('the alphas do not enter', async () => {
  const { alphas } = checkpoint.state;
  const flat = { ...checkpoint.state, alphas: { ...alphas!, data: alphas!.data.map(() => 0) } };
  const [one, other] = await Promise.all(
    [checkpoint, { ...checkpoint, state: flat }].map((at) => askCriterion(teNas, { toy, history: [at], options })),
  );
  expect(one!.scores).toEqual(other!.scores);
});

testCriterion(teNas, { space: smallSpace(4), options });
