import type { RankingEntry } from '@touchstone/contract';
import { expect, it } from 'vitest';
import { toySpace } from '../fixtures/toy-space.js';
import { toyTable } from '../fixtures/toy-table.js';
import { compareChoices } from './compare-choices.js';
import type { ComparedPair } from './comparison.js';
import { finishPairs } from './finish-pairs.js';
import type { OpenPair } from './open-pair.js';
import type { GroupTruth } from './open-truth.js';

const query = { dataset: 'toy-images', split: 'test', epochs: 5, seed: 'mean' } as const;
const truth: GroupTruth = {
  space: toySpace,
  accuracy: (architecture) => toyTable().query(architecture, query),
  remarks: [],
};

/** Selections of seeds 1, 2, … with their accuracies in the toy table. */
function pair(first: readonly string[], second: readonly string[], changes: Partial<OpenPair> = {}): OpenPair {
  const entry = (criterion: string, architectures: readonly string[], control = false): RankingEntry =>
    ({
      criterion,
      control,
      checkpoint: 10,
      selections: architectures.map((architecture, index) => ({
        seed: index + 1,
        architecture,
        testAccuracy: truth.accuracy(toySpace.decode(architecture))!,
      })),
    }) as unknown as RankingEntry;
  const [one, other] = [entry('one', first), entry('other', second)];
  const found = compareChoices(one.selections, other.selections, 'test')!;
  return { group: 'toy', first: one, second: other, found, truth, ...changes };
}

const better = Array.from({ length: 8 }, () => 'conv conv');
const worse = ['skip skip', 'skip conv', 'pool skip', 'conv skip', 'pool pool', 'skip pool', 'pool conv', 'conv pool'];

it('says where and by how much single edges matter', () => {
  const [finished] = finishPairs([pair(better.slice(0, 2), worse.slice(0, 2))]);
  expect(finished).toMatchObject({
    group: 'toy',
    first: { criterion: 'one', control: false, checkpoint: 10, testAccuracy: 70, alone: [] },
    second: { criterion: 'other', testAccuracy: 40 },
    seeds: [1, 2],
    difference: { mean: 30 },
    edges: [
      { edge: 0, first: 'conv', second: 'skip', seeds: [1, 2], effect: -20, known: 2 },
      { edge: 1, first: 'conv', second: 'skip', seeds: [1], effect: -20, known: 1 },
    ],
  } satisfies { [Key in keyof ComparedPair]?: unknown });
});

it('corrects contenders and pairs with a control apart', () => {
  const control = { ...pair(better, worse).first, control: true };
  const finished = finishPairs([pair(better, worse), pair(better, better), pair(better, worse, { first: control })]);
  const p = 2 / 2 ** 8;
  expect(finished.map((each) => [each.p, each.pHolm])).toEqual([
    [p, 2 * p],
    [1, 1],
    [p, p],
  ]);
  expect(finished.map(({ moreSeeds }) => moreSeeds)).toEqual([0, null, 0]);
});

it('says about how many more seeds would do', () => {
  const [finished] = finishPairs([pair(better.slice(0, 4), worse.slice(0, 4))]);
  expect(finished!.pHolm).toBe(0.125);
  expect(finished!.moreSeeds).toBeGreaterThan(0);
  expect(finished!.moreSeeds).toBeLessThan(20);
});

it('leaves edges out where the space is not there', () => {
  const absent: GroupTruth = { space: undefined, accuracy: () => undefined, remarks: [] };
  expect(finishPairs([pair(better, worse, { truth: absent })])[0]!.edges).toBeNull();
});
