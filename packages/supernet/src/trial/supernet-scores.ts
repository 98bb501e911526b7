import { scoreMatrix, stopIfAborted } from '@touchstone/contract';
import type {
  Architecture,
  Evaluation,
  EvaluationOptions,
  GateGradients,
  GateOptions,
  OperationMask,
  ScoreMatrix,
  SearchSplit,
} from '@touchstone/contract';
import type { SupernetStructure } from '../network/supernet-network.js';
import type { Charge, ChargedMemo } from './charged-memo.js';
import { checkDecisions } from './check-decisions.js';
import { checkMask } from './check-mask.js';
import { decidedMixture } from './decided-mixture.js';
import { meanEvaluation } from './mean-evaluation.js';
import type { SupernetEvaluator } from './supernet-evaluator.js';

interface ScoresParts {
  readonly structure: SupernetStructure;
  readonly evaluator: SupernetEvaluator;
  readonly memo: ChargedMemo;
  readonly mixtures: Readonly<Record<'current' | 'uniform', ScoreMatrix>>;
  readonly signal: AbortSignal | undefined;
}

/** Which batches of a split are asked about, and who pays. */
export interface Asking {
  batchesOf(split: SearchSplit): readonly number[];
  readonly charge: Charge;
}

/**
 * What a supernet gives, batch by batch: whoever asks about a batch again does not compute it again. Throws
 * `INTERRUPTED` on abort.
 */
export interface SupernetScores {
  evaluate(options: EvaluationOptions, asking: Asking): Promise<Evaluation>;
  gateGradients(options: GateOptions, asking: Asking): Promise<GateGradients>;
  /** Only the operations of an architecture, each with weight 1. */
  discretised(architecture: Architecture, asking: Asking): Promise<Evaluation>;
}

export function supernetScores({ structure, evaluator, memo, mixtures, signal }: ScoresParts): SupernetScores {
  const { space, cells } = structure;
  const edges = space.edges.length;
  const operations = space.operations.length;
  const ones = scoreMatrix(edges, operations, () => 1);

  async function evaluate(
    name: string,
    request: { readonly split: SearchSplit; readonly mixture: ScoreMatrix; readonly mask: OperationMask },
    { batchesOf, charge }: Asking,
  ): Promise<Evaluation> {
    const key = `evaluate ${request.split} ${name} ${JSON.stringify(request.mask)}`;
    const results = [];
    for (const batch of batchesOf(request.split)) {
      stopIfAborted(signal);
      const compute = () => evaluator.evaluate({ ...request, batch });
      results.push(charge(await memo.run(`${key} ${batch}`, { forwardPasses: 1, backwardPasses: 0 }, compute)));
    }
    return meanEvaluation(results);
  }

  return {
    evaluate: async ({ mask = ones, split = 'search-score', mixture = 'current' }, asking) => {
      checkMask(mask, space);
      return evaluate(mixture, { split, mixture: mixtures[mixture], mask }, asking);
    },

    gateGradients: async (options, { batchesOf, charge }) => {
      const { split = 'search-score', mixture = 'current', perSample = false } = options;
      const results: Float32Array[] = [];
      for (const batch of batchesOf(split)) {
        stopIfAborted(signal);
        const key = `gates ${split} ${mixture} ${perSample} ${batch}`;
        const compute = () => evaluator.gateGradients({ split, batch, mixture: mixtures[mixture], perSample });
        results.push(charge(await memo.run(key, { forwardPasses: 1, backwardPasses: 1 }, compute)));
      }
      const perBatch = results[0]!.length;
      const values = new Float32Array(perBatch * results.length);
      results.forEach((result, index) => values.set(result, index * perBatch));
      const samples = perBatch / (cells * edges * operations);
      return { batches: results.length, samples, cells, edges, operations, values };
    },

    discretised: async (architecture, asking) => {
      checkDecisions(architecture, space);
      const mixture = decidedMixture(mixtures.current, architecture);
      return evaluate(`only ${architecture.join()}`, { split: 'search-score', mixture, mask: ones }, asking);
    },
  };
}
