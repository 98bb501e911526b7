import type { TruthTable, TruthTableEntry } from '@touchstone/benchmarks';
import type { Architecture } from '@touchstone/contract';
import type { TrainingProtocol } from '@touchstone/supernet';
import { numericPackages } from '../plan/numeric-packages.js';
import { codeHash } from '../registry/code-hash.js';
import { touchstoneVersion } from '../touchstone-version.js';
import type { TrainingParts } from './open-training-parts.js';
import type { Training } from './parse-training.js';

export interface TableParts {
  readonly parts: TrainingParts;
  readonly protocol: TrainingProtocol;
  readonly seeds: readonly number[];
  /** One architecture of every isomorphism class. */
  readonly representatives: readonly Architecture[];
  /** By architecture string and seed, with a space between. */
  readonly trainings: ReadonlyMap<string, Training>;
  readonly command: string | undefined;
}

/** The table of a complete set of trainings, with its provenance. */
export function assembleTable({ parts, protocol, seeds, representatives, trainings, command }: TableParts): TruthTable {
  const { space, dataset, searchSpace, data, engineFacts } = parts;
  return {
    schema: 'touchstone.table/1',
    space: { name: searchSpace.name, options: space.options },
    dataset: {
      name: data.name,
      options: dataset.options,
      hash: data.hash,
      image: data.image,
      classes: data.classes,
    },
    protocol: { ...protocol, optimiser: 'SGD with Nesterov momentum, cosine learning rate to 0' },
    seeds: [...seeds],
    provenance: {
      touchstone: touchstoneVersion(),
      codeHash: codeHash(numericPackages),
      numerics: engineFacts.numerics,
      node: process.versions.node,
      platform: `${process.platform} ${process.arch}`,
      createdAt: new Date().toISOString(),
      command: command ?? 'touchstone truth',
      ...(data.notes.length === 0 ? {} : { notes: data.notes }),
    },
    architectures: Object.fromEntries(representatives.map((architecture) => entryOf(architecture))),
  };

  function entryOf(architecture: Architecture): [string, TruthTableEntry] {
    const text = searchSpace.encode(architecture);
    const ofSeeds = seeds.map((seed) => trainings.get(`${text} ${seed}`)!);
    const { parameters, flops } = ofSeeds[0]!;
    return [
      text,
      {
        canonical: searchSpace.canonical(architecture),
        parameters,
        flops,
        valid: ofSeeds.map(({ valid }) => valid),
        test: ofSeeds.map(({ test }) => test),
      },
    ];
  }
}
