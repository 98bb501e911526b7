import type { Engine, EngineTensor, OperationMask, ScoreMatrix, SearchSplit } from '@touchstone/contract';
import type { SupernetStructure } from '../network/supernet-network.js';
import { countCorrect } from './count-correct.js';
import { evaluationProgram } from './evaluation-program.js';
import type { EvaluationKind } from './evaluation-program.js';
import { maskGates } from './mask-gates.js';
import type { BatchEvaluation } from './mean-evaluation.js';
import type { ProgramCache } from './program-cache.js';
import { releaseTensors } from './release-tensors.js';
import { requireFinite } from './require-finite.js';
import type { UploadedBatch } from './scored-batches.js';

export interface EvaluatorParts {
  readonly engine: Engine;
  readonly structure: SupernetStructure;
  readonly programs: ProgramCache;
  readonly batches: (split: SearchSplit) => readonly UploadedBatch[];
  /** The flat weights at the moment of the call. */
  readonly weights: () => EngineTensor;
}

interface BatchRequest {
  readonly split: SearchSplit;
  /** Index of the batch in its split. */
  readonly batch: number;
  /** Edges × operations. */
  readonly mixture: ScoreMatrix;
}

/** Runs the evaluation programs of one supernet. Throws `NUMERICS` where a result is not finite. */
export interface SupernetEvaluator {
  evaluate(request: BatchRequest & { readonly mask: OperationMask }): Promise<BatchEvaluation>;
  /** ∂loss/∂gate at gates of one: (batch ×) cells × edges × operations. */
  gateGradients(request: BatchRequest & { readonly perSample: boolean }): Promise<Float32Array>;
}

export function supernetEvaluator(parts: EvaluatorParts): SupernetEvaluator {
  const { engine, structure, programs } = parts;
  const { cells, space } = structure;
  const edges = space.edges.length;
  const operations = space.operations.length;

  async function downloadFinite(tensor: EngineTensor, name: string): Promise<Float32Array> {
    const values = await engine.download(tensor);
    requireFinite(values, `${name} of the supernet`, 'the search has diverged: lower its learning rates');
    return values;
  }

  async function run<T>(
    kind: EvaluationKind,
    { split, batch: index, mixture }: BatchRequest,
    gates: (batchSize: number) => EngineTensor,
    read: (outputs: Readonly<Record<string, EngineTensor>>, classes: Uint8Array) => Promise<T>,
  ): Promise<T> {
    const batch = parts.batches(split)[index]!;
    const size = batch.classes.length;
    const executable = await programs.compile(`evaluation ${kind} ${size}`, () =>
      evaluationProgram(structure, kind, size),
    );
    const transient = {
      mixture: engine.upload(Float32Array.from(mixture.flat()), [edges, operations]),
      gates: gates(size),
    };
    try {
      const outputs = await executable.run({
        weights: parts.weights(),
        ...transient,
        'score-images': batch.images,
        'score-labels': batch.labels,
      });
      try {
        return await read(outputs, batch.classes);
      } finally {
        releaseTensors(engine, outputs);
      }
    } finally {
      releaseTensors(engine, transient);
    }
  }

  return {
    evaluate: (request) =>
      run(
        'forward',
        request,
        () => engine.upload(maskGates(request.mask, cells), [cells, edges, operations]),
        async ({ loss, logits }, classes) => ({
          loss: (await downloadFinite(loss!, 'the loss'))[0]!,
          correct: countCorrect(await engine.download(logits!), classes),
          count: classes.length,
        }),
      ),
    gateGradients: (request) =>
      run(
        request.perSample ? 'sample-gates' : 'gates',
        request,
        (size) => {
          const shape = request.perSample ? [size, cells, edges, operations] : [cells, edges, operations];
          return engine.upload(new Float32Array(shape.reduce((product, extent) => product * extent)).fill(1), shape);
        },
        (outputs) => downloadFinite(outputs['gate-gradient']!, 'a gate gradient'),
      ),
  };
}
