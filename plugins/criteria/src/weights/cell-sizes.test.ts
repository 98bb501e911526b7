import { defineCriterion, scoreMatrix } from '@touchstone/contract';
import type { Dataset, Examples, Probe, SearchSpace, SearchSplit, TruthSplit } from '@touchstone/contract';
import { mean } from '@touchstone/program';
import { spaces } from '@touchstone/spaces';
import { askCriterion, pluginNamed, toyDataset, toyEnvironment, toySpace } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { cellSizes } from './cell-sizes.js';
import { checkpointOf } from './fixtures/checkpoint-of.js';

const micro = pluginNamed(spaces, 'micro').create({
  none: 'exclude',
  channels: 2,
  cellsPerStage: 1,
  stages: 2,
} as never);
const nasBench201 = pluginNamed(spaces, 'nas-bench-201').create({
  none: 'exclude',
  channels: 2,
  cellsPerStage: 1,
} as never);

test('as the papers have them', () => {
  const cifar = { channels: 3, height: 32, width: 32 };
  expect(cellSizes(nasBench201, cifar).map(({ height, width }) => [height, width])).toEqual([
    [32, 32],
    [16, 16],
    [8, 8],
  ]);
  const small = { channels: 1, height: 14, width: 14 };
  expect(cellSizes(micro, small).map(({ height, width }) => [height, width])).toEqual([
    [7, 7],
    [4, 4],
  ]);
});

test('dilated convolutions keep the size, strides and pools change it', () => {
  const space: SearchSpace = {
    ...toySpace.create({ cells: 1 }),
    skeleton: () => ({
      blocks: [
        { block: 'layers', layers: [{ layer: 'convolution', kernel: 3, dilation: 2, channels: 2 }] },
        { block: 'cell' },
        { block: 'layers', layers: [{ layer: 'relu' }, { layer: 'max-pool', kernel: 3, stride: 2 }] },
        { block: 'cell' },
      ],
    }),
  };
  expect(cellSizes(space, { channels: 1, height: 9, width: 6 })).toEqual([
    { height: 9, width: 6 },
    { height: 5, width: 3 },
  ]);
});

/** A row and a column of the first operation's output in every cell. */
const sidesProbe: Probe = {
  name: 'sides',
  build: ({ outputs }) =>
    Object.fromEntries(
      outputs
        .filter(({ edge, operation }) => edge === 0 && operation === 1)
        .flatMap(({ cell, value }) => [
          [`height ${cell}`, mean(value, [0, 1, 3])],
          [`width ${cell}`, mean(value, [0, 1, 2])],
        ]),
    ),
};

test.each([micro, nasBench201])('as the supernet of $name has them, odd sides too', async (space) => {
  const image = { channels: 1, height: 9, width: 5 };
  const toy = await toyDataset.load({ images: 8 }, toyEnvironment);
  const dataset: Dataset = {
    ...toy,
    image,
    examples: <Split extends SearchSplit | TruthSplit>(split: Split): Examples<Split> => {
      const examples = toy.examples(split);
      return { ...examples, images: new Float32Array(examples.count * image.height * image.width) };
    },
  };
  const found: number[][] = [];
  const sides = defineCriterion({
    name: 'sides',
    summary: 'Notes the sides of feature maps',
    needs: ['programs'],
    score: async ({ supernet }) => {
      const [result] = await supernet.run(sidesProbe, { batches: 1 });
      for (let cell = 0; cell < supernet.cells; cell++) {
        found.push([result![`height ${cell}`]!.length, result![`width ${cell}`]!.length]);
      }
      return scoreMatrix(space.edges.length, space.operations.length, () => 0);
    },
  });
  const { toy: trial, untrained } = await checkpointOf(space, { dataset });
  await askCriterion(sides, { toy: trial, history: [untrained] });
  expect(cellSizes(space, image).map(({ height, width }) => [height, width])).toEqual(found);
  expect(found.length).toBeGreaterThan(1);
});
