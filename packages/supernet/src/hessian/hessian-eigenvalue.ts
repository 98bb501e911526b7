import { TouchstoneError } from '@touchstone/contract';
import type { Dataset, Engine, EngineTensor } from '@touchstone/contract';
import { gatherBatch } from '../batches/gather-batch.js';
import { uploadBatch } from '../batches/upload-batch.js';
import type { SupernetStructure } from '../network/supernet-network.js';
import type { ProgramCache } from '../trial/program-cache.js';
import { releaseTensors } from '../trial/release-tensors.js';
import { requireFinite } from '../trial/require-finite.js';
import { dominantEigenvalue } from './dominant-eigenvalue.js';
import type { PowerIterationOptions } from './dominant-eigenvalue.js';
import { hessianProgram } from './hessian-program.js';

/** Images of the batch, as in the searches whose Hessians are published. */
const MOST_IMAGES = 64;

export interface HessianParts {
  readonly engine: Engine;
  readonly structure: SupernetStructure;
  readonly dataset: Dataset;
  readonly programs: ProgramCache;
  readonly weights: () => EngineTensor;
  /** Edges × operations, flat. */
  readonly alphas: Float32Array;
}

export interface HessianOptions extends PowerIterationOptions {
  readonly signal: AbortSignal;
}

/** See `OpenSupernet.hessianEigenvalue`. */
export async function hessianEigenvalue(parts: HessianParts, options: HessianOptions): Promise<number> {
  const { engine, structure, dataset, programs, weights, alphas } = parts;
  const { space } = structure;
  const shape = [space.edges.length, space.operations.length];
  const examples = dataset.examples('search-valid');
  const size = Math.min(MOST_IMAGES, examples.count);
  const executable = await programs.compile(`hessian ${size}`, () => hessianProgram(structure, size));
  const batch = gatherBatch(
    examples,
    Uint32Array.from({ length: size }, (_, index) => index),
    dataset.classes,
  );
  const { images, labels } = uploadBatch(engine, dataset, batch);
  const fixed = { 'valid-images': images, 'valid-labels': labels, alphas: engine.upload(alphas.slice(), shape) };

  async function product(v: Float64Array): Promise<Float32Array> {
    if (options.signal.aborted) throw new TouchstoneError('INTERRUPTED', 'the Hessian’s eigenvalue was not finished');
    const direction = engine.upload(Float32Array.from(v), shape);
    try {
      const outputs = await executable.run({ ...fixed, weights: weights(), direction });
      try {
        const values = await engine.download(outputs['product']!);
        const hint = 'the search has diverged: lower its learning rates';
        requireFinite(values, 'a Hessian-vector product over the alphas', hint);
        return values;
      } finally {
        releaseTensors(engine, outputs);
      }
    } finally {
      engine.release(direction);
    }
  }

  try {
    return await dominantEigenvalue(product, alphas.length, options);
  } finally {
    releaseTensors(engine, fixed);
  }
}
