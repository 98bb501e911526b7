import { stopIfAborted, TouchstoneError } from '@touchstone/contract';
import type {
  Dataset,
  Engine,
  EngineTensor,
  Probe,
  ProbeOptions,
  ProbeResult,
  ScoreMatrix,
} from '@touchstone/contract';
import { uploadBatch } from '../batches/upload-batch.js';
import type { SupernetStructure } from '../network/supernet-network.js';
import { releaseTensors } from '../trial/release-tensors.js';
import { probeBatches } from './probe-batches.js';
import type { CompiledProbe, ProbeCompiler } from './probe-compiler.js';
import { probeInputs, uploadInputs } from './probe-inputs.js';

export interface ProbeRunnerParts {
  readonly engine: Engine;
  readonly structure: SupernetStructure;
  readonly dataset: Dataset;
  readonly compiler: ProbeCompiler;
  /** The supernet's flat weights, uploaded; the caller releases them. */
  readonly weights: () => EngineTensor;
  /** Edges × operations. */
  readonly alphas: () => ScoreMatrix;
  /** Run at most so many batches, for measuring what they cost; all that are asked for if absent. */
  readonly batches?: number;
  readonly signal?: AbortSignal;
}

export interface ProbeOutcome {
  /** Per batch. */
  readonly results: readonly ProbeResult[];
  /** Of all batches. */
  readonly passes: { readonly forwardPasses: number; readonly backwardPasses: number };
}

/** Runs the probes of criteria on one supernet. */
export interface ProbeRunner {
  /**
   * @param criterion its label
   * Throws `PLUGIN` where the probe or the options are malformed, `NUMERICS` where an output is not finite,
   * `INTERRUPTED` on abort.
   */
  run(criterion: string, probe: Probe, options?: ProbeOptions): Promise<ProbeOutcome>;
}

export function probeRunner(parts: ProbeRunnerParts): ProbeRunner {
  const { engine, structure, dataset, compiler } = parts;

  async function runBatch(
    probe: string,
    { executable }: CompiledProbe,
    inputs: Readonly<Record<string, EngineTensor>>,
  ): Promise<ProbeResult> {
    const outputs = await executable.run(inputs);
    try {
      const result: Record<string, Float32Array> = {};
      for (const [name, tensor] of Object.entries(outputs)) {
        result[name] = await engine.download(tensor);
        requireFinite(result[name], probe, name);
      }
      return result;
    } finally {
      releaseTensors(engine, outputs);
    }
  }

  return {
    run: async (criterion, probe, options = {}) => {
      const { size, count, batch } = probeBatches(dataset, probe.name, options);
      const { mixture = 'current' } = options;
      const compiled = await compiler.compile({ criterion, probe, batchSize: size, mixture });
      try {
        const values = probeInputs(structure, probe.name, parts.alphas(), compiled.inputs, options);
        const constant = uploadInputs(engine, values);
        try {
          const results: ProbeResult[] = [];
          for (let index = 0; index < Math.min(count, parts.batches ?? count); index++) {
            stopIfAborted(parts.signal);
            const { images, labels } = uploadBatch(engine, dataset, batch(index));
            const varying = { 'score-images': images, 'score-labels': labels };
            try {
              results.push(await runBatch(probe.name, compiled, { weights: parts.weights(), ...constant, ...varying }));
            } finally {
              releaseTensors(engine, varying);
            }
          }
          const backwardPasses = results.length * compiled.backwardPasses;
          return { results, passes: { forwardPasses: results.length, backwardPasses } };
        } finally {
          releaseTensors(engine, constant);
        }
      } finally {
        await compiled.release();
      }
    },
  };
}

function requireFinite(values: Float32Array, probe: string, output: string): void {
  const wrong = values.find((value) => !Number.isFinite(value));
  if (wrong === undefined) return;
  throw new TouchstoneError('NUMERICS', `${wrong} in output '${output}' of probe '${probe}'`, {
    where: `probe '${probe}': output '${output}'`,
    hint: 'the search has diverged, or the values leave the range of float32: scale them or take logarithms',
  });
}
