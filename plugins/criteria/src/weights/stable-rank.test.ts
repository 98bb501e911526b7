import { scoreMatrix } from '@touchstone/contract';
import type { Operation, SearchSpace, WeightTensor } from '@touchstone/contract';
import { askCriterion, testCriterion, toyCheckpoint, toySpace, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { smallSpace } from '../zero-cost/fixtures/small-supernet.js';
import { checkpointOf } from './fixtures/checkpoint-of.js';
import { spaceOf } from './fixtures/space-of.js';
import { stableRank } from './stable-rank.js';

const close = (value: number) => expect.closeTo(value, 5);
const small = await checkpointOf(smallSpace());

/** 1×1 weights of stable rank 1 + (second / 5)² on 2 channels: rows (3, 4) and, at right angles, (4, −3) · second / 5. */
const crossed = (second: number) => [3, 4, (4 * second) / 5, (-3 * second) / 5];
/** 3×3 kernels that scale the first channel by 2 and the second by `second` ≤ 2. */
const scaled = (second: number) =>
  [2, 0, 0, second].flatMap((centre) => Array.from({ length: 9 }, (_, tap) => (tap === 4 ? centre : 0)));

describe('pitfall 6', async () => {
  // Stable ranks on 9 pixels, edge by edge: 9 · (1 + (a / 5)²) of the 1×1 and 9 · (1 + (b / 2)²) of the 3×3.
  const [ones, threes] = [
    [1, 5, 0],
    [2, 0, 1],
  ] as const;
  const checkpoint = small.withWeights(({ owner, name }) => {
    if (!owner) return undefined;
    return name.includes('1x1') ? crossed(ones[owner.edge]!) : scaled(threes[owner.edge]!);
  });

  test('the smallest stable rank is kept, parameter-free operations and none have no stable rank', async () => {
    const { scores, architecture, cost } = await askCriterion(stableRank, { toy: small.toy, history: [checkpoint] });
    const ranks = [0, 1, 2].map((edge) => [9 * (1 + (ones[edge]! / 5) ** 2), 9 * (1 + (threes[edge]! / 2) ** 2)]);
    expect(scores).toEqual(
      ranks.map(([one, three]) => [-Infinity, -Infinity, close(-one!), close(-three!), -Infinity]),
    );
    expect(architecture).toEqual([2, 3, 2]);
    expect(cost).toMatchObject({ forwardPasses: 0, backwardPasses: 0 });
  });

  test('is undefined without convolutions, so that families leave it out', () => {
    expect(stableRank.undefinedIn!(toySpace.create({ cells: 1 }))).toBe('no operation has a convolution');
    expect(stableRank.undefinedIn!(smallSpace())).toBeUndefined();
  });

  test('asked for by name it is then an error with its reason', async () => {
    const toy = await toyTrial();
    const history = [
      toyCheckpoint(
        1,
        [-1, 1, 0, 0],
        scoreMatrix(3, 4, () => 0),
      ),
    ];
    await expect(askCriterion(stableRank, { toy, history })).rejects.toMatchObject({
      code: 'PLUGIN',
      message: 'no operation has a convolution',
      where: "space 'toy'",
    });
  });

  test('also where operations have other weights', async () => {
    const scaledPool = (name: string): Operation => ({
      name,
      layers: [
        { layer: 'average-pool', kernel: 3 },
        { layer: 'normalise', affine: true },
      ],
    });
    const { toy, untrained, tensors } = await checkpointOf(
      spaceOf([scaledPool('one'), scaledPool('two'), scaledPool('three'), scaledPool('four')]),
    );
    expect(tensors.some(({ owner, role }) => owner?.edge === 0 && role === 'scale')).toBe(true);
    await expect(askCriterion(stableRank, { toy, history: [untrained] })).rejects.toMatchObject({
      code: 'PLUGIN',
      message: 'no operation has a convolution',
    });
  });
});

test('norm=kernel: of the weights as a matrix, without pixels', async () => {
  const kernel = [...Array<number>(9).fill(1), ...Array<number>(9).fill(0)];
  const checkpoint = small.withWeights(({ owner, name }) => {
    if (!owner) return undefined;
    // Rows of 18 weights, at right angles, of squared lengths 9 and 9 / 4.
    return name.includes('1x1') ? crossed(1) : [...kernel, ...kernel.map((_, tap) => (tap < 9 ? 0 : 0.5))];
  });
  const options = { norm: 'kernel' };
  const { scores } = await askCriterion(stableRank, { toy: small.toy, history: [checkpoint], options });
  expect(scores).toEqual(Array(3).fill([-Infinity, -Infinity, close(-26 / 25), close(-1.25), -Infinity]));
  // As an operator the second channel's kernel, which adds up 9 pixels, and the first's meet at frequency 0.
  const operator = await askCriterion(stableRank, { toy: small.toy, history: [checkpoint] });
  expect(operator.scores![0]![3]).toBeCloseTo((-9 * (9 + 9 / 4)) / 81, 5);
});

test('the mean over cells, each with the size of its own feature maps', async () => {
  const base = smallSpace();
  const space: SearchSpace = {
    ...base,
    skeleton: () => ({
      blocks: [
        { block: 'layers', layers: [{ layer: 'convolution', kernel: 3, channels: 2 }] },
        { block: 'cell' },
        { block: 'layers', layers: [{ layer: 'average-pool', kernel: 3, stride: 2 }] },
        { block: 'cell' },
      ],
    }),
  };
  const { toy, withWeights } = await checkpointOf(space);
  const checkpoint = withWeights(({ owner, name }) => {
    if (!owner) return undefined;
    return name.includes('1x1') ? crossed(owner.cell === 0 ? 5 : 0) : scaled(owner.cell === 0 ? 0 : 2);
  });
  const { scores } = await askCriterion(stableRank, { toy, history: [checkpoint] });
  // 3×3 pixels in the first cell, 2×2 in the second.
  const row = [-Infinity, -Infinity, close(-(9 * 2 + 4) / 2), close(-(9 + 4 * 2) / 2), -Infinity];
  expect(scores).toEqual([row, row, row]);
});

test('the last convolution counts, as it is applied: separable, depthwise, dilated', async () => {
  const space = spaceOf([
    {
      name: 'separable',
      layers: [
        { layer: 'convolution', kernel: 3, depthwise: true },
        { layer: 'convolution', kernel: 1 },
        { layer: 'normalise', affine: true },
      ],
    },
    {
      name: 'depthwise',
      layers: [
        { layer: 'convolution', kernel: 1 },
        { layer: 'convolution', kernel: 3, depthwise: true },
      ],
    },
    { name: 'dilated', layers: [{ layer: 'convolution', kernel: 3, dilation: 3 }, { layer: 'relu' }] },
    { name: 'skip', layers: [] },
  ]);
  const { toy, withWeights } = await checkpointOf(space);
  const weights = ({ owner, role, shape }: WeightTensor): readonly number[] | undefined => {
    if (!owner || role !== 'convolution') return undefined;
    const [, inputs, kernel] = shape;
    if (kernel === 1) return crossed(2);
    // Depthwise: ones, which add up 9 pixels, and an identity.
    if (inputs === 1) return Array.from({ length: 18 }, (_, tap) => (tap < 9 || tap === 13 ? 1 : 0));
    // Dense: ones in the first channel only.
    return Array.from({ length: 36 }, (_, tap) => (tap < 9 ? 1 : 0));
  };
  const { scores } = await askCriterion(stableRank, { toy, history: [withWeights(weights)] });
  // Dilated by 3 on 3×3 maps, all 9 taps fall on the pixel itself: 9 times the identity of one channel.
  const row = [-Infinity, close(-9 * (1 + 4 / 25)), close(-(9 * 9 + 9) / 81), close(-9), -Infinity];
  expect(scores).toEqual([row, row, row]);
});

test('weights that are all 0 are an error of the row', async () => {
  const zero = small.withWeights(({ name, shape }) =>
    name === 'cells.1.edges.2.nor_conv_3x3.1.weight' ? Array<number>(shape[0]! * shape[1]! * 9).fill(0) : undefined,
  );
  await expect(askCriterion(stableRank, { toy: small.toy, history: [zero] })).rejects.toMatchObject({
    code: 'NUMERICS',
    where: 'cells.1.edges.2.nor_conv_3x3.1.weight',
  });
});

test('weights that are not finite are an error of the row', async () => {
  const lost = small.withWeights(({ name }) => (name.includes('1x1') ? [1, NaN, 0, 1] : undefined));
  for (const norm of ['convolution', 'kernel']) {
    const asked = askCriterion(stableRank, { toy: small.toy, history: [lost], options: { norm } });
    await expect(asked).rejects.toMatchObject({ code: 'NUMERICS' });
  }
});

test('stops on abort', async () => {
  const asked = askCriterion(stableRank, {
    toy: small.toy,
    history: [small.untrained],
    signal: AbortSignal.abort(),
  });
  await expect(asked).rejects.toMatchObject({ code: 'INTERRUPTED' });
});

testCriterion(stableRank, { space: smallSpace() });
