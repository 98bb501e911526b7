import { createRng } from '@touchstone/contract';
import type { Dataset, SearchSpace, Skeleton } from '@touchstone/contract';
import { Graph, program } from '@touchstone/program';
import { spaces } from '@touchstone/spaces';
import { evaluateReference, mismatch, pluginNamed, toyDataset, toyEnvironment, toySpace } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { affineForms } from '../fixtures/affine-forms.js';
import { everyForm } from '../fixtures/every-form.js';
import { buildNetwork } from '../network/build-network.js';
import { slicedParameters } from '../parameters/sliced-parameters.js';
import { standAlonePrograms } from './stand-alone-programs.js';
import { trackedNormalisation } from './running-statistics.js';

const micro = pluginNamed(spaces, 'micro');
const protocol = { epochs: 1, batchSize: 4, learningRate: 0.1, momentum: 0.9, weightDecay: 3e-4 };
const toyImages = await toyDataset.load({ images: 16 }, toyEnvironment);

describe('parameters and FLOPs on 14×14 images of 10 classes, C = 8, two stages of 3 cells', () => {
  const space = micro.create({ none: 'include', channels: 8, cellsPerStage: 3, stages: 2 } as never);
  const image = { channels: 1, height: 14, width: 14 };
  const dataset: Dataset = { ...toyImages, image, classes: 10 };
  const count = (architecture: string) => {
    const request = { space, dataset, protocol, evaluationBatch: 4, architecture: space.decode(architecture) };
    const { layout, flops } = standAlonePrograms(request);
    return { parameters: layout.count, flops };
  };
  // Stem 3×3 to 7×7 pixels, reduction 1×1 at 4×4 pixels, classifier 16 → 10 with biases.
  const around = { parameters: 72 + 128 + 170, flops: 72 * 49 + 128 * 16 + 160 };

  test('3×3 convolutions everywhere', () => {
    const cells = 3 * 3 * 8 * 8 * 9 * 49 + 3 * 3 * 16 * 16 * 9 * 16;
    const { parameters, flops } = count('|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|');
    expect(flops).toBe(around.flops + cells);
    expect([parameters, flops]).toEqual([26_290, 591_528]);
  });

  test('one 1×1 convolution in each cell', () => {
    expect(count('|none~0|+|nor_conv_1x1~0|skip_connect~1|')).toEqual({
      parameters: around.parameters + 3 * 64 + 3 * 256,
      flops: around.flops + 3 * 64 * 49 + 3 * 256 * 16,
    });
  });

  test('an operation whose output nothing uses is counted, as in the tables of the field', () => {
    expect(count('|nor_conv_1x1~0|+|none~0|none~1|')).toEqual(count('|none~0|+|nor_conv_1x1~0|skip_connect~1|'));
  });

  test('no convolution in the cells', () => {
    expect(count('|skip_connect~0|+|avg_pool_3x3~0|none~1|')).toEqual(around);
  });
});

test.each([
  [
    'every form',
    everyForm,
    [
      [2, 3, 6],
      [3, 3, 5],
      [5, 5, 2],
    ],
  ],
  [
    'trained scales and shifts',
    affineForms,
    [
      [2, 3, 6],
      [3, 3, 4],
      [6, 5, 2],
    ],
  ],
])(
  'the evaluation uses the statistics of the layer that they were taken from: %s',
  (_what, operations, architectures) => {
    // One resolution, so that one factor turns all unbiased variances into biased ones.
    const skeleton: Skeleton = {
      blocks: [
        { block: 'layers', layers: [{ layer: 'convolution', kernel: 3, channels: 3 }, { layer: 'normalise' }] },
        { block: 'cell' },
        { block: 'cell' },
        { block: 'layers', layers: [{ layer: 'normalise', affine: operations === affineForms }] },
      ],
    };
    const space: SearchSpace = { ...toySpace.create({ cells: 1 }), operations, skeleton: () => skeleton };
    const { image, classes } = toyImages;
    for (const architecture of architectures) {
      const programs = standAlonePrograms({ space, dataset: toyImages, architecture, protocol, evaluationBatch: 4 });
      const rng = createRng('stand-alone').fork(architecture.join());
      const weights = Float64Array.from({ length: programs.layout.count }, () => rng.normal());
      const images = toyImages.examples('train').images.slice(0, 4 * 9);

      const graph = new Graph();
      const tracked = trackedNormalisation();
      const parameters = slicedParameters(graph.input('weights', [programs.layout.count])).source;
      const cellWeights = () => ({ form: 'choice', architecture }) as const;
      const request = { space, image, classes, images: graph.input('images', [4, 1, 3, 3]), cellWeights };
      const logits = buildNetwork(request, { parameters, normalise: tracked.normalise });
      const inputs = { weights, images, statistics: new Float64Array(2 * programs.channels) };
      const updated = tracked.updated(graph.input('statistics', [2 * programs.channels]));
      const byBatch = evaluateReference(program({ logits, updated }), inputs);

      const count = 4 * 9;
      const statistics = byBatch['updated']!.map(
        (value, index) => (value / 0.1) * (index < programs.channels ? 1 : (count - 1) / count),
      );
      const evaluated = evaluateReference(programs.evaluation, { weights, images, statistics });
      expect(mismatch(evaluated['logits']!, byBatch['logits']!, 1e-9, String(architecture))).toBeUndefined();
    }
  },
);
