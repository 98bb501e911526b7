import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { argmax, createRng, selectableArchitectures } from '@touchstone/contract';
import type { Architecture, Benchmark, CriterionContext, ScoreMatrix } from '@touchstone/contract';
import { spaces } from '@touchstone/spaces';
import {
  askCriterion,
  pluginNamed,
  toyBenchmark,
  toyCheckpoint,
  toyEnvironment,
  toySpace,
  toyTrial,
} from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { oracleMean } from './oracle-mean.js';

type Space = CriterionContext['space'];
type Truth = (architecture: Architecture) => number | undefined;

const micro = (none: 'include' | 'exclude'): Space =>
  pluginNamed(spaces, 'micro').create({ none, channels: 8, cellsPerStage: 3, stages: 2 } as never);

async function score(space: Space, truth: Truth): Promise<ScoreMatrix> {
  if (!('score' in oracleMean)) throw new TypeError('oracle-mean scores');
  const query = { dataset: 'mine', split: 'test', epochs: 1, seed: 'mean' } as const;
  const oracle = { benchmark: { name: 'mine', query: truth } as unknown as Benchmark, query };
  return oracleMean.score({ space, oracle } as unknown as CriterionContext, {});
}

/** By asking about every architecture anew for each edge and operation. */
function bruteForce(space: Space, truth: Truth, among: readonly Architecture[]): ScoreMatrix {
  return space.edges.map((_, edge) =>
    space.operations.map((__, operation) => {
      const known = among
        .filter((architecture) => architecture[edge] === operation)
        .map(truth)
        .filter((accuracy) => accuracy !== undefined);
      return known.length === 0 ? -Infinity : known.reduce((sum, accuracy) => sum + accuracy, 0) / known.length;
    }),
  );
}

const close = (values: ScoreMatrix, digits = 9) =>
  values.map((row) => row.map((value) => (value === -Infinity ? value : expect.closeTo(value, digits))));

describe('pitfall 11: recomputed from the table', () => {
  test('toy space: brute force over all 64 architectures, and on paper', async () => {
    const toy = await toyTrial();
    const history = [toyCheckpoint(0, [1, 2, 3, 4], Array(3).fill([0, 0, 0, 0]))];
    const { scores, architecture, cost } = await askCriterion(oracleMean, { toy, history });
    const space = toySpace.create({ cells: 1 });
    const benchmark = await toyBenchmark.load({}, space, toyEnvironment);
    const truth: Truth = (one) => benchmark.query(one, { dataset: 'toy', split: 'test', epochs: 1, seed: 'mean' });
    expect(scores).toEqual(close(bruteForce(space, truth, [...space.architectures()])));
    // 50 + the operation's gain + the mean gains of the other edges, which are 3/4, 3 and 12.
    expect(scores).toEqual(
      close([
        [65, 65.5, 66.5, 66],
        [62.75, 64.75, 66.75, 68.75],
        [53.75, 69.75, 61.75, 77.75],
      ]),
    );
    expect(architecture).toEqual([2, 3, 3]);
    expect(cost).toEqual({ forwardPasses: 0, backwardPasses: 0, seconds: 0 });
  });

  test('a table with gaps: what is not known does not count, not even as 0', async () => {
    const rng = createRng('gaps');
    const space = micro('include');
    const table = new Map(
      [...space.architectures()].flatMap((one) => (rng.uniform() < 0.5 ? [[one.join(), 90 * rng.uniform()]] : [])),
    ) as ReadonlyMap<string, number>;
    // And of one operation on one edge nothing at all.
    const truth: Truth = (one) => (one[1] === 4 ? undefined : table.get(one.join()));
    const scores = await score(space, truth);
    expect(scores).toEqual(close(bruteForce(space, truth, [...space.architectures()])));
    expect(scores[1]![4]).toBe(-Infinity);
  });
});

describe('pitfall 1: none by the space’s rule', () => {
  // Anything with none is best of all, else the more 3×3 convolutions the better.
  const truth: Truth = (one) => (one.includes(0) ? 99 : one.filter((operation) => operation === 3).length);

  test('excluded: it is refused, and its architectures do not count for the others', async () => {
    const space = micro('exclude');
    const scores = await score(space, truth);
    expect(scores).toEqual(close(bruteForce(space, truth, [...selectableArchitectures(space)])));
    expect(scores.map(([none]) => none)).toEqual([-Infinity, -Infinity, -Infinity]);
    // Two other edges of four operations have half a 3×3 convolution on average.
    expect(scores[0]!.slice(1)).toEqual([0.5, 0.5, 1.5, 0.5]);
    expect(space.discretise(scores)).toEqual([3, 3, 3]);
  });

  test('included: it counts as any other', async () => {
    const space = micro('include');
    const scores = await score(space, truth);
    expect(scores).toEqual(close(bruteForce(space, truth, [...space.architectures()])));
    expect(space.discretise(scores)).toEqual([0, 0, 0]);
  });
});

test('need not find the optimum: operations that are good only together', async () => {
  const space = micro('exclude');
  const alone = (one: Architecture): number => 5 * one.filter((operation) => operation === 3).length;
  const truth: Truth = (one) => (one.join() === '2,2,2' ? 20 : alone(one));
  expect(space.discretise(await score(space, truth))).toEqual([3, 3, 3]);
  expect(truth([3, 3, 3])).toBe(15);
});

test('a table that knows nothing is an error', async () => {
  await expect(async () => score(micro('exclude'), () => undefined)).rejects.toMatchObject({
    code: 'DATA',
    message: expect.stringContaining("'mine'"),
  });
});

const csv = fileURLToPath(new URL('../../../../../shared/data/nas-bench-201/nas-bench-201.csv', import.meta.url));
const absent = !existsSync(csv);
if (absent) console.warn('skipped: oracle-mean on the published table, ../shared/data/nas-bench-201 is absent');

test.skipIf(absent)('NAS-Bench-201, CIFAR-10: all conv3x3, 93.76 %, 166 cells are better (published)', async () => {
  const space = pluginNamed(spaces, 'nas-bench-201').create({
    none: 'include',
    channels: 16,
    cellsPerStage: 5,
  } as never);
  // Columns index, arch, unique, c10_test_200.
  const rows = readFileSync(csv, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const accuracies = new Map(rows.map((row) => [row[1]!, Number(row[3])]));
  const scores = await score(space, (architecture) => accuracies.get(space.encode(architecture)));
  expect(scores.map((row) => argmax(row))).toEqual([3, 3, 3, 3, 3, 3]);
  const selected = accuracies.get(space.encode(space.discretise(scores)))!;
  expect(selected).toBe(93.76);
  expect([...accuracies.values()].filter((accuracy) => accuracy > selected)).toHaveLength(166);

  // Edge by edge from the text of the rows, without the space.
  const names = ['none', 'skip_connect', 'nor_conv_1x1', 'nor_conv_3x3', 'avg_pool_3x3'];
  const cells = rows.map((row) => ({
    chosen: row[1]!.match(/\w+(?=~)/g)!,
    accuracy: Number(row[3]),
  }));
  const expected = space.edges.map((_, edge) =>
    names.map((name) => {
      const having = cells.filter(({ chosen }) => chosen[edge] === name);
      return having.reduce((sum, { accuracy }) => sum + accuracy, 0) / having.length;
    }),
  );
  expect(scores).toEqual(close(expected));
  // Not the 77.36 of op_strength_src.csv, whose provenance is not known.
  expect(scores[0]![0]).toBeCloseTo(81.99, 2);
});
