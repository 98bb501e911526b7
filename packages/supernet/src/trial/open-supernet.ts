import { scoreMatrix, softmaxRows, TouchstoneError } from '@touchstone/contract';
import type {
  EvaluationOptions,
  GateGradients,
  GateOptions,
  Need,
  ScoreMatrix,
  SearchSplit,
  SupernetView,
} from '@touchstone/contract';
import type { SupernetStructure } from '../network/supernet-network.js';
import type { Checkpoint } from './checkpoint.js';
import { chargedMemo } from './charged-memo.js';
import type { MeteredView, OpenSupernet } from './prepared-trial.js';
import { supernetEvaluator } from './supernet-evaluator.js';
import type { EvaluatorParts } from './supernet-evaluator.js';

export interface OpenRequest extends Omit<EvaluatorParts, 'weights'> {
  readonly history: readonly Checkpoint[];
}

/** A supernet at the last checkpoint of `history`, ready to be scored. */
export function openSupernet(request: OpenRequest): OpenSupernet {
  const { structure, history, batches } = request;
  const checkpoint = history.at(-1);
  if (!checkpoint) throw new RangeError('openSupernet needs at least one checkpoint');
  const evaluator = supernetEvaluator({ ...request, weights: checkpoint.state['weights']!.data });
  const alphas = alphasOf(checkpoint, structure);
  const mixtures = { current: softmaxRows(alphas), uniform: uniformMixture(structure) };
  const memo = chargedMemo();
  const batchCount = (split: SearchSplit): number => batches(split).length;

  const evaluate = (options: EvaluationOptions = {}) => {
    const { mask = ones(structure), split = 'search-score', mixture = 'current' } = options;
    checkMask(mask, structure);
    return memo.run(
      `evaluate ${split} ${mixture} ${JSON.stringify(mask)}`,
      { forwardPasses: batchCount(split), backwardPasses: 0 },
      () => evaluator.evaluate({ split, mixture: mixtures[mixture], mask }),
    );
  };

  const gateGradients = (options: GateOptions = {}) => {
    const { split = 'search-score', mixture = 'current', perSample = false } = options;
    const passes = batchCount(split);
    return memo.run(
      `gates ${split} ${mixture} ${perSample}`,
      { forwardPasses: passes, backwardPasses: passes },
      async (): Promise<GateGradients> => {
        const results = await evaluator.gateGradients({ split, mixture: mixtures[mixture], perSample });
        const perBatch = results[0]!.length;
        const values = new Float32Array(perBatch * results.length);
        results.forEach((result, batch) => values.set(result, batch * perBatch));
        const edges = structure.space.edges.length;
        const operations = structure.space.operations.length;
        const samples = perBatch / (structure.cells * edges * operations);
        return { batches: results.length, samples, cells: structure.cells, edges, operations, values };
      },
    );
  };

  function view(needs: readonly Need[], criterion: string): MeteredView {
    const meter = memo.meter();
    const require = (need: Need, member: string): void => {
      if (needs.includes(need)) return;
      throw new TouchstoneError(
        'PLUGIN',
        `criterion '${criterion}' uses supernet.${member} but does not need '${need}'`,
        {
          where: `${criterion}: needs`,
          hint: `add '${need}' to its needs`,
        },
      );
    };
    const provided: SupernetView = {
      cells: structure.cells,
      alphas: () => (require('alphas', 'alphas()'), structuredClone(alphas)),
      probabilities: () => (require('alphas', 'probabilities()'), structuredClone(mixtures.current)),
      history: () => {
        require('history', 'history()');
        return history.map((point) => ({ step: point.step, alphas: alphasOf(point, structure) }));
      },
      evaluate: async (options) => (require('evaluation', 'evaluate()'), meter.charge(await evaluate(options))),
      gateGradients: async (options) => (
        require('gates', 'gateGradients()'),
        meter.charge(await gateGradients(options))
      ),
    };
    return { view: Object.freeze(provided), cost: meter.cost };
  }

  return { checkpoint, evaluate: async () => (await evaluate()).value, view, close: evaluator.close };
}

function alphasOf(checkpoint: Checkpoint, { space }: SupernetStructure): ScoreMatrix {
  const { data } = checkpoint.state['alphas']!;
  const operations = space.operations.length;
  return scoreMatrix(space.edges.length, operations, (edge, operation) => data[edge * operations + operation]!);
}

function uniformMixture({ space }: SupernetStructure): ScoreMatrix {
  return scoreMatrix(space.edges.length, space.operations.length, () => 1 / space.operations.length);
}

function ones({ space }: SupernetStructure): ScoreMatrix {
  return scoreMatrix(space.edges.length, space.operations.length, () => 1);
}

function checkMask(mask: ScoreMatrix, { space }: SupernetStructure): void {
  const fits =
    mask.length === space.edges.length &&
    mask.every((row) => row.length === space.operations.length && row.every((value) => Number.isFinite(value)));
  if (!fits) {
    throw new TouchstoneError('PLUGIN', 'a mask must have a finite number for every edge and operation', {
      where: `mask of ${mask.length} × ${mask[0]?.length ?? 0}`,
      hint: `${space.edges.length} edges × ${space.operations.length} operations`,
    });
  }
}
