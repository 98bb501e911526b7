import type { SearchSpace } from '@touchstone/contract';
import { classRepresentatives } from '../oracle/class-representatives.js';
import type { TruthTable } from '../table/truth-table.js';

/** A complete table of a space with made-up accuracies, all different, for tests. */
export function exampleTable(space: SearchSpace): TruthTable {
  const entries = [...classRepresentatives(space)].map(([canonical, architecture], index) => {
    const test = 10 + ((index * 37) % 83);
    const entry = {
      canonical,
      parameters: 100 + index,
      flops: 1000 + index,
      valid: [test + 1, test + 2, test + 4.5],
      test: [test, test + 0.25, test + 0.5],
    };
    return [space.encode(architecture), entry] as const;
  });
  return {
    schema: 'touchstone.table/1',
    space: { name: space.name, options: { channels: 8, stages: 2 } },
    dataset: {
      name: 'fashion-mnist',
      options: { side: 14 },
      hash: 'd'.repeat(64),
      image: { channels: 1, height: 14, width: 14 },
      classes: 10,
    },
    protocol: {
      epochs: 5,
      batchSize: 64,
      learningRate: 0.1,
      momentum: 0.9,
      weightDecay: 0.0005,
      optimiser: 'SGD with Nesterov momentum, cosine learning rate to 0',
    },
    seeds: [1, 2, 3],
    provenance: {
      touchstone: '0.1.0',
      codeHash: 'c'.repeat(64),
      numerics: 'example',
      node: '20.20.2',
      platform: 'linux-x64',
      createdAt: '2026-01-01T00:00:00.000Z',
      command: 'none: made up for tests',
    },
    architectures: Object.fromEntries(entries),
  };
}
