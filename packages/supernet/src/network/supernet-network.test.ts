import { createRng } from '@touchstone/contract';
import type { Architecture, SearchSpace } from '@touchstone/contract';
import {
  concat,
  gradients,
  multiply,
  normalise,
  program,
  reshape,
  sizeOf,
  slice,
  softmax,
  subtract,
  sum,
} from '@touchstone/program';
import { spaces } from '@touchstone/spaces';
import { evaluateReference, finiteDifferences, mismatch, pluginNamed, toySpace } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { affineForms, affineSkeleton } from '../fixtures/affine-forms.js';
import { everyForm, residualSkeleton } from '../fixtures/every-form.js';
import { buildNetwork } from './build-network.js';
import { supernetStructure } from './supernet-network.js';
import type { SupernetStructure } from './supernet-network.js';

const micro = pluginNamed(spaces, 'micro');
const batch = 3;

function random(name: string, size: number): Float64Array {
  const rng = createRng('supernet').fork(name);
  return Float64Array.from({ length: size }, () => 0.5 * rng.normal());
}

function oneHot(space: SearchSpace, architecture: Architecture): number[] {
  return architecture.flatMap((chosen) => space.operations.map((_, operation) => (operation === chosen ? 1 : 0)));
}

/** Logits of the supernet, and those of stand-alone networks that find their weights in it by name. */
function bothNetworks(structure: SupernetStructure) {
  const { space, image, classes, layout } = structure;
  const supernet = structure.network();
  const mixture = supernet.input('mixture', [space.edges.length, space.operations.length]);
  const weights = supernet.input('weights', [layout.count]);
  const { logits } = supernet.forward(weights, mixture, supernet.batch('some', batch));
  const inputs = {
    weights: random('weights', layout.count),
    'some-images': random('images', batch * image.channels * image.height * image.width),
  };
  const slots = new Map(layout.slots.map((slot) => [slot.name, slot]));
  return {
    supernet: (architecture: Architecture) =>
      evaluateReference(program({ logits }), { ...inputs, mixture: oneHot(space, architecture) })['logits']!,
    standAlone: (architecture: Architecture) => {
      const network = structure.network();
      const flat = network.input('weights', [layout.count]);
      const alone = buildNetwork(
        {
          space,
          image,
          classes,
          images: network.batch('some', batch).images,
          cellWeights: () => ({ form: 'choice', architecture }),
        },
        {
          normalise: (x, scale) => normalise(x, scale),
          parameters: ({ names }) =>
            concat(
              names.map((name) => {
                const { offset, shape } = slots.get(name)!;
                return reshape(slice(flat, [offset], [sizeOf(shape)]), shape);
              }),
              0,
            ),
        },
      );
      return evaluateReference(program({ logits: alone }), inputs)['logits']!;
    },
  };
}

describe('a stand-alone network is the supernet with one-hot weights, parameters found by name', () => {
  test('all 125 micro architectures, two stages', () => {
    const space = micro.create({ none: 'include', channels: 2, cellsPerStage: 1, stages: 2 } as never);
    const both = bothNetworks(supernetStructure({ space, image: { channels: 1, height: 6, width: 6 }, classes: 3 }));
    const differing = [...space.architectures()].filter(
      (architecture) => mismatch(both.supernet(architecture), both.standAlone(architecture), 1e-9, '') !== undefined,
    );
    expect(differing).toEqual([]);
  });

  test.each([
    ['operations of every form', everyForm, residualSkeleton],
    ['trained scales and shifts', affineForms, affineSkeleton],
  ])('%s', (_what, operations, skeleton) => {
    const space: SearchSpace = { ...toySpace.create({ cells: 1 }), operations, skeleton: () => skeleton };
    const both = bothNetworks(supernetStructure({ space, image: { channels: 2, height: 6, width: 4 }, classes: 3 }));
    const count = operations.length;
    for (const architecture of operations.map((_, first) => [first, (first + 4) % count, (first + 7) % count])) {
      expect(
        mismatch(both.supernet(architecture), both.standAlone(architecture), 1e-9, String(architecture)),
      ).toBeUndefined();
    }
  });
});

describe('layout', () => {
  const space = micro.create({ none: 'exclude', channels: 8, cellsPerStage: 3, stages: 2 } as never);
  const { cells, layout } = supernetStructure({ space, image: { channels: 1, height: 14, width: 14 }, classes: 10 });

  test('counts the parameters of the micro supernet', () => {
    // Stem, reduction and classifier, and in every cell 3 edges of a 1×1 and a 3×3 convolution.
    const perCell = (channels: number): number => 3 * channels ** 2 * (1 + 9);
    expect(cells).toBe(6);
    expect(layout.count).toBe(72 + 3 * perCell(8) + 8 * 16 + 3 * perCell(16) + 160 + 10);
  });

  test('has every parameter once, one after the other', () => {
    expect(new Set(layout.slots.map(({ name }) => name)).size).toBe(layout.slots.length);
    let end = 0;
    for (const { offset, shape } of layout.slots) {
      expect(offset).toBe(end);
      end += sizeOf(shape);
    }
    expect(end).toBe(layout.count);
  });
});

describe('weight gradient', () => {
  const space = toySpace.create({ cells: 1 });
  const structure = supernetStructure({ space, image: { channels: 1, height: 3, width: 3 }, classes: 2 });
  const values = {
    weights: [0.8, -0.5, 0.1, -0.2],
    alphas: random('alphas', 12),
    'valid-images': random('valid', 2 * 9),
    'train-images': random('train', 2 * 9),
    'valid-labels': [1, 0, 0, 1],
    'train-labels': [0, 1, 1, 0],
  };

  /** A DARTS step as far as the weight gradient: the mixture comes from alphas that moved with these weights. */
  function dartsStep() {
    const network = structure.network();
    const weights = network.input('weights', [4]);
    const alphas = network.input('alphas', [3, 4]);
    const valid = network.forward(weights, softmax(alphas), network.batch('valid', 2));
    const moved = subtract(alphas, multiply(gradients(valid.loss, [alphas])[0]!, 5));
    const mixture = softmax(moved);
    const train = network.forward(weights, mixture, network.batch('train', 2));
    return { weights, mixture, train };
  }

  test('takes the mixture as a constant, whatever it was computed from', () => {
    const { mixture, train } = dartsStep();
    const outputs = evaluateReference(program({ gradient: train.weightGradient(), mixture }), values);

    const network = structure.network();
    const given = network.forward(
      network.input('weights', [4]),
      network.input('mixture', [3, 4]),
      network.batch('train', 2),
    );
    const constant = { ...values, mixture: outputs['mixture']! };
    const differences = finiteDifferences(program({ loss: given.loss }), constant, 'weights', { loss: [1] });
    expect(mismatch(outputs['gradient']!, differences, 1e-7, 'first order')).toBeUndefined();
  });

  test('differs from the total derivative, which goes through the alphas as well', () => {
    const { train } = dartsStep();
    const { gradient } = evaluateReference(program({ gradient: train.weightGradient() }), values);
    const total = finiteDifferences(program({ loss: sum(train.loss) }), values, 'weights', { loss: [1] });
    expect(mismatch(gradient!, total, 1e-4, 'total')).toBeDefined();
  });
});
