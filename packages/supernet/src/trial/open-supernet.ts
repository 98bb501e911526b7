import { scoreMatrix, softmaxRows } from '@touchstone/contract';
import type { Need, SearchSplit, SupernetView } from '@touchstone/contract';
import { hessianEigenvalue } from '../hessian/hessian-eigenvalue.js';
import type { ProbeCompiler } from '../probe/probe-compiler.js';
import { probeRunner } from '../probe/probe-runner.js';
import { supernetFork } from '../tuning/supernet-fork.js';
import type { ClosableFork } from '../tuning/supernet-fork.js';
import { alphasOf } from './alphas-of.js';
import { batchIndices } from './batch-indices.js';
import type { Checkpoint } from './checkpoint.js';
import { chargedMemo } from './charged-memo.js';
import type { CompileClock } from './compile-clock.js';
import { criterionView } from './criterion-view.js';
import { onlyBatch } from './only-batch.js';
import type { MeteredView, OpenOptions, OpenSupernet, TrialParts, ViewOptions } from './prepared-trial.js';
import { supernetEvaluator } from './supernet-evaluator.js';
import type { EvaluatorParts } from './supernet-evaluator.js';
import { supernetScores } from './supernet-scores.js';
import type { Asking } from './supernet-scores.js';

export interface OpenRequest
  extends Omit<EvaluatorParts, 'weights' | 'batches'>, Pick<TrialParts, 'dataset'>, OpenOptions {
  readonly history: readonly Checkpoint[];
  readonly uploaded: EvaluatorParts['batches'];
  readonly probes: ProbeCompiler;
  readonly clock: CompileClock;
}

/** A supernet at the last checkpoint of `history`, ready to be scored. */
export function openSupernet({ uploaded, ...request }: OpenRequest): OpenSupernet {
  const { engine, structure, dataset, history } = request;
  const { space } = structure;
  const checkpoint = history.at(-1);
  if (!checkpoint) throw new RangeError('openSupernet needs at least one checkpoint');
  const alphas = checkpoint.state['alphas']!.data;
  const mixtures = {
    current: softmaxRows(alphasOf(alphas, space)),
    uniform: scoreMatrix(space.edges.length, space.operations.length, () => 1 / space.operations.length),
  };
  const uploadedWeights = engine.upload(checkpoint.state['weights']!.data.slice(), [structure.layout.count]);
  const weights = () => uploadedWeights;
  const batches: EvaluatorParts['batches'] = (split) => uploaded(split).slice(0, request.batches);
  const memo = chargedMemo(request.clock);
  const evaluator = supernetEvaluator({ ...request, batches, weights });
  const { signal } = request;
  const scores = supernetScores({ structure, evaluator, memo, mixtures, signal });
  const forks = new Set<ClosableFork>();
  const free: Asking = {
    batchesOf: (split) => batchIndices(batches(split).length),
    charge: ({ value }) => structuredClone(value),
  };

  function view(needs: readonly Need[], criterion: string, { batch }: ViewOptions = {}): MeteredView {
    const { step } = checkpoint!;
    if (needs.includes('untrained') && step > 0) {
      throw new RangeError(`criterion '${criterion}' is for the untrained supernet, not for that of step ${step}`);
    }
    const meter = memo.meter();
    const elapsed = request.clock.stopwatch();
    const batchesOf = (split: SearchSplit): readonly number[] => batchIndices(batches(split).length, batch);
    const visible = batch === undefined ? dataset : onlyBatch(dataset, batch);
    const runner = probeRunner({
      ...request,
      dataset: visible,
      compiler: request.probes,
      weights,
      alphas: () => alphasOf(alphas, space),
    });
    const run: SupernetView['run'] = async (probe, options) => {
      const before = elapsed();
      const { results, passes } = await runner.run(criterion, probe, options);
      meter.add({ ...passes, seconds: elapsed() - before });
      return results;
    };
    const fork = (): ClosableFork => {
      const made = supernetFork({ ...request, checkpoint: checkpoint!, batches, batchesOf, onCost: meter.add });
      forks.add(made);
      return made;
    };
    const asking: Asking = { batchesOf, charge: meter.charge };
    return {
      view: criterionView({ structure, dataset, history, scores, asking, run, fork, needs, criterion }),
      cost: meter.cost,
      elapsed,
    };
  }

  return {
    checkpoint,
    get batches() {
      return batches('search-score').length;
    },
    evaluate: () => scores.evaluate({}, free),
    discretised: (architecture) => scores.discretised(architecture, free),
    hessianEigenvalue: (options) => hessianEigenvalue({ ...request, weights, alphas }, options),
    view,
    close: () => {
      engine.release(uploadedWeights);
      for (const fork of forks) fork.close();
      forks.clear();
    },
  };
}
