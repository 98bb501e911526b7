import { createRng, scoreMatrix } from '@touchstone/contract';
import type { OperationMask } from '@touchstone/contract';
import { askCriterion, testCriterion } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { smallSpace, smallSupernet } from './fixtures/small-supernet.js';
import { proxies } from './proxies.js';
import type { ProxyName } from './proxies.js';
import { zcPt } from './zc-pt.js';

const { question, toy, checkpoint, deadCheckpoint } = await smallSupernet(8);
const history = [checkpoint];
const proxyOf = async (name: ProxyName, mask: OperationMask): Promise<number> => (await proxies[name](question))(mask);
const without = (edge: number, operation: number, base: OperationMask = scoreMatrix(3, 5, () => 1)): OperationMask =>
  base.map((row, e) => row.map((value, o) => (e === edge && o === operation ? 0 : value)));

test.each(['naswot', 'snip', 'params'] as const)(
  'pitfalls 2 and 4: −%s without the operation, not renormalised',
  async (proxy) => {
    const options = { proxy, batchSize: 8, normalisation: 'batch', blockRemoved: false };
    const { scores, cost } = await askCriterion(zcPt, { toy, history, options });
    const expected = await Promise.all(
      scoreMatrix(3, 5, () => 0).map((row, e) =>
        Promise.all(row.map(async (_, o) => -(await proxyOf(proxy, without(e, o))))),
      ),
    );
    expect(scores).toEqual(expected);
    // The whole supernet once, then 3 edges × 4 operations; none need not be run.
    const passes = proxy === 'params' ? 0 : 13;
    expect(cost).toMatchObject({ forwardPasses: passes, backwardPasses: proxy === 'snip' ? passes : 0 });
  },
);

test('none scores −PROXY of the whole supernet on every edge', async () => {
  const options = { proxy: 'grad-norm', batchSize: 8 };
  const { scores } = await askCriterion(zcPt, { toy, history, options });
  const whole = await proxyOf(
    'grad-norm',
    scoreMatrix(3, 5, () => 1),
  );
  expect(scores!.map(([none]) => none)).toEqual([-whole, -whole, -whole]);
});

test('params keeps the largest convolution', async () => {
  const { architecture } = await askCriterion(zcPt, { toy, history, options: { proxy: 'params', batchSize: 8 } });
  expect(architecture).toEqual([3, 3, 3]);
});

test.each([
  ['forward', [0, 1, 2]],
  ['reverse', [2, 1, 0]],
  ['random', [...createRng(7).fork(0).permutation(3)]],
] as const)('%s: every edge is rated with those before it discretised', async (edgeOrder, order) => {
  const options = { proxy: 'snip', batchSize: 8, edgeOrder };
  const { scores, architecture } = await askCriterion(zcPt, { toy, history, options });
  const probabilities = question.supernet.probabilities();
  let base: OperationMask = scoreMatrix(3, 5, () => 1);
  for (const edge of order) {
    const row = await Promise.all([0, 1, 2, 3, 4].map(async (o) => -(await proxyOf('snip', without(edge, o, base)))));
    expect(scores![edge]).toEqual(row);
    const kept = row.indexOf(Math.max(...row.slice(1)));
    expect(architecture[edge]).toBe(kept);
    base = base.map((values, e) =>
      e === edge ? values.map((_, o) => (o === kept ? 1 / probabilities[e]![o]! : 0)) : values,
    );
  }
});

test('naswot by default: normalisations do nothing, ReLUs of removed operations see zeros', async () => {
  const { scores } = await askCriterion(zcPt, { toy, history, options: { batchSize: 8 } });
  const measure = await proxies.naswot({ ...question, normalisation: 'none', blockRemoved: true });
  expect(scores![1]![2]).toBe(-(await measure(without(1, 2))));
});

test('a proxy that is undefined is an error of the row', async () => {
  const asked = askCriterion(zcPt, { toy, history: [deadCheckpoint], options: { batchSize: 16 } });
  await expect(asked).rejects.toMatchObject({ code: 'NUMERICS', where: expect.stringContaining('edge 0') });
});

testCriterion(zcPt, { space: smallSpace(), options: { batchSize: 8, repeats: 1 } });
