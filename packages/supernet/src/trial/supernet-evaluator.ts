import type { Engine, EngineTensor, Evaluation, Executable, OperationMask, SearchSplit } from '@touchstone/contract';
import type { SupernetStructure } from '../network/supernet-network.js';
import { countCorrect } from './count-correct.js';
import type { EvaluationKind } from './evaluation-programs.js';
import { releaseTensors } from './release-tensors.js';
import { requireFinite } from './require-finite.js';
import type { UploadedBatch } from './scored-batches.js';

export interface EvaluatorParts {
  readonly engine: Engine;
  readonly structure: SupernetStructure;
  /** Flat weights. */
  readonly weights: Float32Array;
  readonly batches: (split: SearchSplit) => readonly UploadedBatch[];
  readonly compile: (kind: EvaluationKind, batchSize: number) => Promise<Executable>;
}

interface GatedRequest {
  readonly split: SearchSplit;
  /** Edges × operations. */
  readonly mixture: readonly (readonly number[])[];
}

/** Runs the evaluation programs of one supernet. Throws `NUMERICS` where a result is not finite. */
export interface SupernetEvaluator {
  evaluate(request: GatedRequest & { readonly mask: OperationMask }): Promise<Evaluation>;
  /** ∂loss/∂gate of each batch at gates of one. */
  gateGradients(request: GatedRequest & { readonly perSample: boolean }): Promise<readonly Float32Array[]>;
  close(): void;
}

export function supernetEvaluator(parts: EvaluatorParts): SupernetEvaluator {
  const { engine, structure, compile } = parts;
  const { cells, space } = structure;
  const edges = space.edges.length;
  const operations = space.operations.length;
  const weights = engine.upload(parts.weights.slice(), [structure.layout.count]);

  const uploadMixture = (mixture: GatedRequest['mixture']): EngineTensor =>
    engine.upload(Float32Array.from(mixture.flat()), [edges, operations]);

  async function downloadFinite(tensor: EngineTensor, name: string): Promise<Float32Array> {
    const values = await engine.download(tensor);
    requireFinite(values, `${name} of the supernet`, 'the search has diverged: lower its learning rates');
    return values;
  }

  async function run<T>(
    kind: EvaluationKind,
    request: GatedRequest,
    gates: (batchSize: number) => EngineTensor,
    read: (outputs: Readonly<Record<string, EngineTensor>>, batch: UploadedBatch) => Promise<T>,
  ): Promise<T[]> {
    const batches = parts.batches(request.split);
    const size = batches[0]!.classes.length;
    const executable = await compile(kind, size);
    const mixture = uploadMixture(request.mixture);
    const gate = gates(size);
    const results: T[] = [];
    try {
      for (const batch of batches) {
        const outputs = await executable.run({
          weights,
          mixture,
          gates: gate,
          'score-images': batch.images,
          'score-labels': batch.labels,
        });
        try {
          results.push(await read(outputs, batch));
        } finally {
          releaseTensors(engine, outputs);
        }
      }
    } finally {
      engine.release(mixture);
      engine.release(gate);
    }
    return results;
  }

  return {
    evaluate: async (request) => {
      const perCell = request.mask.flat();
      const gates = Float32Array.from(
        { length: cells * perCell.length },
        (_, index) => perCell[index % perCell.length]!,
      );
      const results = await run(
        'forward',
        request,
        () => engine.upload(gates, [cells, edges, operations]),
        async ({ loss, logits }, batch) => ({
          loss: (await downloadFinite(loss!, 'the loss'))[0]!,
          correct: countCorrect(await engine.download(logits!), batch.classes),
          count: batch.classes.length,
        }),
      );
      const count = results.reduce((sum, result) => sum + result.count, 0);
      return {
        loss: results.reduce((sum, result) => sum + result.loss, 0) / results.length,
        accuracy: (100 * results.reduce((sum, result) => sum + result.correct, 0)) / count,
      };
    },
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
    close: () => engine.release(weights),
  };
}
