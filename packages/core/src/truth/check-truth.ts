import { decodeTable, readTable, type TruthTable } from '@touchstone/benchmarks';
import { createRng, TouchstoneError } from '@touchstone/contract';
import path from 'node:path';
import type { PluginSpec } from '../config/config.js';
import { openTrainingParts } from './open-training-parts.js';
import { trainAll, type TrainingJob } from './train-all.js';
import type { TruthRun } from './truth-request.js';

export interface TruthCheckRequest {
  /** File of the table. */
  readonly table: string;
  /** How many trainings to repeat. */
  readonly sample: number;
  /** Seed of the choice of the sample. */
  readonly seed: number;
  readonly engine: PluginSpec;
  readonly executor: PluginSpec;
  readonly workers: number | 'auto';
  readonly store: string;
  /** Percentage points that may differ where the engine is of another numerics class; default 3. */
  readonly tolerance?: number;
  readonly plugins?: readonly string[];
  readonly directory?: string;
}

export interface TruthDifference {
  readonly architecture: string;
  readonly seed: number;
  readonly split: 'valid' | 'test';
  /** Percent. */
  readonly table: number;
  readonly retrained: number;
}

export interface TruthCheck {
  /** Trainings that were repeated. */
  readonly checked: number;
  /** Numerics classes of the table and of this run. */
  readonly numerics: { readonly table: string; readonly run: string };
  /** Percentage points; 0 where the numerics classes are equal. */
  readonly tolerance: number;
  /** What differs by more than the tolerance. */
  readonly differences: readonly TruthDifference[];
}

/**
 * Trains a random sample of a table's entries again, by the table's own protocol, and compares: equal
 * numerics must give equal bits, others must agree within the tolerance. Throws TouchstoneError `DATA`
 * where the table cannot be read or the images are not those of the table.
 */
export async function checkTruth(request: TruthCheckRequest, run: TruthRun): Promise<TruthCheck> {
  const file = path.resolve(run.cwd, request.table);
  const table = decodeTable(await readTable(file), file);
  const { optimiser: _, ...protocol } = table.protocol;
  const parts = await openTrainingParts({ ...request, space: table.space, dataset: table.dataset, protocol }, run);
  if (parts.data.hash !== table.dataset.hash) {
    throw new TouchstoneError('DATA', 'the images or splits are not those that the table was made with', {
      where: file,
      hint: 'The dataset has changed since; make the table again.',
    });
  }
  const numerics = { table: table.provenance.numerics, run: parts.engineFacts.numerics };
  const tolerance = numerics.table === numerics.run ? 0 : (request.tolerance ?? 3);
  const jobs = chooseSample(table, request, parts.searchSpace.decode);
  const differences: TruthDifference[] = [];
  const began = performance.now();
  let done = 0;
  await trainAll({
    parts,
    protocol,
    jobs,
    signal: run.signal,
    log: run.log,
    async onTrained({ architecture, seed }, result) {
      const text = parts.searchSpace.encode(architecture);
      for (const split of ['valid', 'test'] as const) {
        const expected = table.architectures[text]![split][table.seeds.indexOf(seed)]!;
        if (Math.abs(expected - result[split]) > tolerance) {
          differences.push({ architecture: text, seed, split, table: expected, retrained: result[split] });
        }
      }
      done++;
      const elapsedSeconds = (performance.now() - began) / 1000;
      const remainingSeconds = (elapsedSeconds * (jobs.length - done)) / done;
      run.onProgress({ done, total: jobs.length, elapsedSeconds, remainingSeconds });
    },
  });
  const order = (each: TruthDifference): string => `${each.architecture} ${each.seed} ${each.split}`;
  return {
    checked: jobs.length,
    numerics,
    tolerance,
    differences: differences.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
  };
}

function chooseSample(
  { architectures, seeds }: TruthTable,
  { sample, seed }: TruthCheckRequest,
  decode: (text: string) => readonly number[],
): TrainingJob[] {
  const all = Object.entries(architectures).flatMap(([text, entry]) =>
    seeds
      .filter((_, index) => entry.test[index] !== null && entry.valid[index] !== null)
      .map((each) => ({ architecture: decode(text), seed: each })),
  );
  const order = createRng(seed).fork('check-truth').permutation(all.length);
  return Array.from(order.slice(0, sample), (index) => all[index]!);
}
