import { createRng } from '@touchstone/contract';
import type { Architecture, Benchmark, CriterionContext, CriterionPlugin } from '@touchstone/contract';
import { spaces } from '@touchstone/spaces';
import { askCriterion, pluginNamed, toyCheckpoint, toySpace, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { criteria } from '../index.js';
import { allConv } from './all-conv.js';
import { allSkip } from './all-skip.js';
import { alphasAtInit } from './alphas-at-init.js';
import { antiOracle } from './anti-oracle.js';
import { oracle } from './oracle.js';
import { random } from './random.js';

const micro = pluginNamed(spaces, 'micro');
const microSpace = micro.create({ none: 'exclude', channels: 8, cellsPerStage: 3, stages: 2 } as never);
const toy = await toyTrial();
const flat = Array(3).fill([0, 0, 0, 0]);
const first = [
  [0, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
];
const history = [toyCheckpoint(0, [1, 2, 3, 4], first), toyCheckpoint(4, [4, 3, 2, 1], flat)];

/** A context for controls that need nothing but the space. */
function contextOf(space: CriterionContext['space']): CriterionContext {
  const rng = createRng(1);
  return { space, rng, step: 0, signal: new AbortController().signal } as CriterionContext;
}

async function selected(control: CriterionPlugin, space: CriterionContext['space']): Promise<string> {
  if (!('score' in control)) throw new TypeError(`${control.name} gives no scores`);
  return space.encode(space.discretise(await control.score(contextOf(space), {} as never)));
}

test('are marked as controls, and nothing else is', () => {
  const controls = criteria.filter((criterion) => criterion.control === true).map(({ name }) => name);
  expect(controls).toEqual([
    'random',
    'all-skip',
    'all-conv',
    'alphas-at-init',
    'oracle',
    'oracle-mean',
    'anti-oracle',
  ]);
});

describe('all-skip', () => {
  test('keeps the identity on every edge', async () => {
    expect(await selected(allSkip, microSpace)).toBe('|skip_connect~0|+|skip_connect~0|skip_connect~1|');
    expect((await askCriterion(allSkip, { toy, history })).architecture).toEqual([1, 1, 1]);
  });

  test('needs an identity in the space', async () => {
    const operations = microSpace.operations.filter(({ name }) => name !== 'skip_connect');
    expect(allSkip.undefinedIn!({ ...microSpace, operations })).toBe('no operation is the identity');
    expect(allSkip.undefinedIn!(microSpace)).toBeUndefined();
    await expect(selected(allSkip, { ...microSpace, operations })).rejects.toMatchObject({
      code: 'PLUGIN',
      message: 'no operation is the identity',
      where: "space 'micro'",
    });
  });
});

describe('all-conv', () => {
  test('keeps the largest convolution on every edge', async () => {
    expect(await selected(allConv, microSpace)).toBe('|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|');
  });

  test('needs a convolution in the space', async () => {
    expect(allConv.undefinedIn!(toySpace.create({ cells: 1 }))).toBe('no operation has a convolution');
    expect(allConv.undefinedIn!(microSpace)).toBeUndefined();
    await expect(selected(allConv, toySpace.create({ cells: 1 }))).rejects.toMatchObject({
      code: 'PLUGIN',
      message: 'no operation has a convolution',
      where: "space 'toy'",
    });
  });
});

test('alphas-at-init is magnitude at step 0, whatever the alphas have become', async () => {
  const { scores, architecture } = await askCriterion(alphasAtInit, { toy, history });
  const largest = Math.E / (Math.E + 3);
  expect(scores!.map((row) => Math.max(...row))).toEqual(Array(3).fill(expect.closeTo(largest, 7)));
  expect(architecture).toEqual([1, 2, 3]);
});

test('random follows its stream and returns what the space allows', async () => {
  if (!('select' in random)) throw new TypeError('random selects');
  const { select } = random;
  const rng = createRng(5);
  const draws: Architecture[] = [];
  for (let draw = 0; draw < 200; draw++) draws.push(await select({ ...contextOf(microSpace), rng }, {}));
  expect(draws.some((architecture) => architecture.includes(0))).toBe(false);
  expect(new Set(draws.map((architecture) => String(architecture))).size).toBeGreaterThan(50);
  const again = await select({ ...contextOf(microSpace), rng: createRng(5) }, {});
  expect(again).toEqual(draws[0]);
});

describe('oracle', () => {
  const query = { dataset: 'toy', split: 'test', epochs: 1, seed: 'mean' } as const;

  function score(
    space: CriterionContext['space'],
    accuracy: (architecture: Architecture) => number | undefined,
    control: CriterionPlugin = oracle,
  ) {
    if (!('score' in control)) throw new TypeError(`${control.name} gives no scores`);
    const benchmark = { name: 'mine', query: accuracy } as unknown as Benchmark;
    return control.score({ ...contextOf(space), oracle: { benchmark, query } }, {} as never);
  }

  test('is the best accuracy of all architectures with the operation, and finds the optimum', async () => {
    const { scores, architecture } = await askCriterion(oracle, { toy, history });
    // Gains of the operation, and the best gains of the two other edges: 1.5, 6 and 24.
    const expected = [
      [80, 80.5, 81.5, 81],
      [75.5, 77.5, 79.5, 81.5],
      [57.5, 73.5, 65.5, 81.5],
    ];
    expect(scores).toEqual(expected.map((row) => row.map((value) => expect.closeTo(value, 4))));
    expect(architecture).toEqual([2, 3, 3]);
  });

  test('anti-oracle finds the worst that can be returned', async () => {
    expect((await askCriterion(antiOracle, { toy, history })).architecture).toEqual([0, 0, 0]);
    // 3×3 convolutions are bad here, and none would be worse still.
    const accuracy = (architecture: Architecture): number =>
      architecture.includes(0) ? 1 : 50 - architecture.filter((operation) => operation === 3).length;
    expect(microSpace.discretise(await score(microSpace, accuracy, antiOracle))).toEqual([3, 3, 3]);
  });

  test('of several optima it finds one, not a mixture of them', async () => {
    const optima = ['1,2,3', '2,3,1', '3,1,2'];
    const scores = await score(toy.space, (architecture) => (optima.includes(architecture.join()) ? 90 : 10));
    expect(optima).toContain(toy.space.discretise(scores).join());
  });

  test('looks at what the space’s rule can return only', async () => {
    // Best of all with none on an edge, else the more 3×3 convolutions the better.
    const accuracy = (architecture: Architecture): number =>
      architecture.includes(0) ? 99 : architecture.filter((operation) => operation === 3).length;
    const scores = await score(microSpace, accuracy);
    expect(microSpace.discretise(scores)).toEqual([3, 3, 3]);
    expect(scores.map(([none]) => none)).toEqual([-Infinity, -Infinity, -Infinity]);
  });

  test.each([oracle, antiOracle])('$name: a table that knows nothing is an error', async (control) => {
    const asked = async () => score(toy.space, () => undefined, control);
    await expect(asked()).rejects.toMatchObject({ code: 'DATA', message: expect.stringContaining("'mine'") });
  });
});
