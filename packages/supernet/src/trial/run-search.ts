import { createRng, TouchstoneError } from '@touchstone/contract';
import type { Dataset, Engine, EngineTensor, Executable, Search } from '@touchstone/contract';
import { batchFeeder } from '../batches/batch-feeder.js';
import type { Checkpoint, StoredTensor } from './checkpoint.js';
import type { SearchRequest } from './prepared-trial.js';
import { releaseTensors } from './release-tensors.js';
import { requireFinite } from './require-finite.js';
import { uploadScalars } from './upload-scalars.js';

/** Steps between checks that the losses are finite, which wait for the device. Checkpoints are checked as well. */
const CHECK_EVERY = 25;

export interface SearchParts {
  readonly engine: Engine;
  readonly dataset: Dataset;
  readonly search: Search;
  readonly executable: Executable;
}

/**
 * Runs the steps of a search. Initial values and the order of images come from streams of the seed
 * that nothing else draws from, so that neither scoring nor further checkpoints change anything.
 */
export async function runSearch(parts: SearchParts, request: SearchRequest): Promise<void> {
  const { engine, search, executable } = parts;
  const last = request.checkpoints.at(-1) ?? 0;
  const start = request.from ?? initialCheckpoint(search, request.seed);
  const wanted = new Set(request.checkpoints.filter((step) => request.from === undefined || step > request.from.step));
  const { batchSize } = search;
  const rng = createRng(request.seed);
  const nextBatch = batchFeeder({ engine, dataset: parts.dataset, batchSize, rng }, ['train', 'valid']);
  let state = upload(engine, start.state);
  try {
    if (request.from === undefined && wanted.has(0)) await request.onCheckpoint(start);
    for (let step = start.step; step < last; step++) {
      if (request.signal.aborted) throw new TouchstoneError('INTERRUPTED', `search stopped at step ${step}`);
      const transient = { ...nextBatch(step), ...uploadScalars(engine, search.scalars(step)) };
      const outputs = await executable.run({ ...state, ...transient });
      releaseTensors(engine, { ...state, ...transient });
      state = pick(outputs, Object.keys(search.state));
      const losses = pick(outputs, ['train-loss', 'valid-loss']);
      const done = step + 1;
      try {
        if (done % CHECK_EVERY !== 0 && !wanted.has(done)) continue;
        const { 'train-loss': train, 'valid-loss': valid } = await download(engine, losses, done);
        if (wanted.has(done)) {
          const stored = await download(engine, state, done);
          await request.onCheckpoint({
            step: done,
            state: stored,
            losses: { train: train!.data[0]!, valid: valid!.data[0]! },
          });
        }
        request.onStep?.({ step: done, steps: last });
      } finally {
        releaseTensors(engine, losses);
      }
    }
  } finally {
    releaseTensors(engine, state);
  }
}

function initialCheckpoint(search: Search, seed: number): Checkpoint {
  const rng = createRng(seed).fork('initial');
  const state = Object.fromEntries(
    Object.entries(search.state).map(([name, { shape, initial }]) => [name, { shape, data: initial(rng.fork(name)) }]),
  );
  return { step: 0, state };
}

function upload(engine: Engine, state: Readonly<Record<string, StoredTensor>>): Record<string, EngineTensor> {
  return Object.fromEntries(
    Object.entries(state).map(([name, { shape, data }]) => [name, engine.upload(data.slice(), shape)]),
  );
}

/** Throws `NUMERICS` that names the tensor and the step where a value is not finite. */
async function download(
  engine: Engine,
  tensors: Readonly<Record<string, EngineTensor>>,
  step: number,
): Promise<Record<string, StoredTensor>> {
  const entries = Object.entries(tensors).map(async ([name, tensor]) => {
    const data = await engine.download(tensor);
    requireFinite(data, `${name} at step ${step}`, 'lower the learning rates of the searcher');
    return [name, { shape: tensor.shape, data }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

function pick(outputs: Readonly<Record<string, EngineTensor>>, names: readonly string[]): Record<string, EngineTensor> {
  return Object.fromEntries(names.map((name) => [name, outputs[name]!]));
}
