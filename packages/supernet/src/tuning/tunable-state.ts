import { TouchstoneError } from '@touchstone/contract';
import type { Dataset, Engine, EngineTensor, Executable, TuningOptions } from '@touchstone/contract';
import { batchFeeder } from '../batches/batch-feeder.js';
import type { SupernetStructure } from '../network/supernet-network.js';
import { adamCorrections } from '../optimisers/adam.js';
import type { Checkpoint } from '../trial/checkpoint.js';
import type { ProgramCache } from '../trial/program-cache.js';
import { releaseTensors } from '../trial/release-tensors.js';
import { requireFinite } from '../trial/require-finite.js';
import { uploadScalars } from '../trial/upload-scalars.js';
import { ALPHA_ADAM } from './alpha-adam.js';
import { tuningProgram } from './tuning-program.js';
import type { TuningForm } from './tuning-program.js';
import { uploadTuningInputs } from './upload-tuning-inputs.js';

/** Steps between checks that the losses are finite, which wait for the device. The last step is checked as well. */
const CHECK_EVERY = 25;

export interface TunableParts {
  readonly engine: Engine;
  readonly structure: SupernetStructure;
  readonly dataset: Dataset;
  readonly programs: ProgramCache;
  /** What is copied. */
  readonly checkpoint: Checkpoint;
}

/** Weights and alphas with an optimiser state of their own, which begins at zero. */
export interface TunableState {
  weights(): EngineTensor;
  /** Edges × operations, flat. */
  alphas(): Float32Array;
  /** @param onPass called after each training pass */
  tune(options: TuningOptions, onPass: () => void): Promise<void>;
  close(): void;
}

export function tunableState({ engine, structure, dataset, programs, checkpoint }: TunableParts): TunableState {
  const { space, layout } = structure;
  const shape = [space.edges.length, space.operations.length];
  const zeros = (...extents: number[]): EngineTensor =>
    engine.upload(new Float32Array(extents.reduce((product, extent) => product * extent)), extents);
  let alphas: Float32Array = checkpoint.state['alphas']!.data.slice();
  let alphaSteps = 0;
  const state: Record<string, EngineTensor> = {
    weights: engine.upload(checkpoint.state['weights']!.data.slice(), [layout.count]),
    'weight-velocity': zeros(layout.count),
    alphas: engine.upload(alphas.slice(), shape),
    'alpha-first-moment': zeros(...shape),
    'alpha-second-moment': zeros(...shape),
  };

  async function checkLosses(losses: Readonly<Record<string, EngineTensor>>, step: number): Promise<void> {
    for (const [name, tensor] of Object.entries(losses)) {
      requireFinite(await engine.download(tensor), `${name} at tuning step ${step}`, 'lower the rates of the tuning');
    }
  }

  /** One step from the state to the next. @returns the losses, one of each training pass */
  async function move(
    executable: Executable,
    transient: Readonly<Record<string, EngineTensor>>,
    fixed: Readonly<Record<string, EngineTensor>>,
  ): Promise<Record<string, EngineTensor>> {
    try {
      const outputs = await executable.run({ ...state, ...fixed, ...transient });
      const losses: Record<string, EngineTensor> = {};
      for (const [name, tensor] of Object.entries(outputs)) {
        if (name in state) {
          engine.release(state[name]!);
          state[name] = tensor;
        } else {
          losses[name] = tensor;
        }
      }
      return losses;
    } finally {
      releaseTensors(engine, transient);
    }
  }

  async function tune(options: TuningOptions, onPass: () => void): Promise<void> {
    const { batchSize, steps, signal, rng } = options;
    const moves = options.alphaLearningRate > 0 && options.decisions.includes(null);
    const form: TuningForm = { alphas: moves, nesterov: options.nesterov, batchSize };
    const nextBatch = batchFeeder({ engine, dataset, batchSize, rng }, moves ? ['train', 'valid'] : ['train']);
    const executable = await programs.compile(`tuning ${JSON.stringify(form)}`, () => tuningProgram(structure, form));
    const fixed = uploadTuningInputs(engine, space, options);
    let done = 0;
    try {
      while (done < steps && !signal.aborted) {
        const { correction1, correction2 } = adamCorrections(alphaSteps, ALPHA_ADAM);
        const scalars = uploadScalars(engine, { 'alpha-correction-1': correction1, 'alpha-correction-2': correction2 });
        const losses = await move(executable, { ...nextBatch(done), ...scalars }, fixed);
        done += 1;
        if (moves) alphaSteps += 1;
        try {
          Object.keys(losses).forEach(onPass);
          if (done % CHECK_EVERY === 0 || done === steps) await checkLosses(losses, done);
        } finally {
          releaseTensors(engine, losses);
        }
      }
    } finally {
      releaseTensors(engine, fixed);
    }
    alphas = await engine.download(state['alphas']!);
    if (done < steps) throw new TouchstoneError('INTERRUPTED', `tuning stopped after ${done} of ${steps} steps`);
  }

  return {
    weights: () => state['weights']!,
    alphas: () => alphas,
    tune,
    close: () => releaseTensors(engine, state),
  };
}
