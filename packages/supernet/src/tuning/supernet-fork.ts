import { scoreMatrix, softmaxRows, stopIfAborted } from '@touchstone/contract';
import type { SearchSplit, SupernetFork } from '@touchstone/contract';
import { alphasOf } from '../trial/alphas-of.js';
import type { Cost } from '../trial/charged-memo.js';
import type { CompileClock } from '../trial/compile-clock.js';
import { checkDecisions } from '../trial/check-decisions.js';
import { checkMask } from '../trial/check-mask.js';
import { decidedMixture } from '../trial/decided-mixture.js';
import { meanEvaluation } from '../trial/mean-evaluation.js';
import type { BatchEvaluation } from '../trial/mean-evaluation.js';
import { supernetEvaluator } from '../trial/supernet-evaluator.js';
import type { EvaluatorParts } from '../trial/supernet-evaluator.js';
import { checkTuning } from './check-tuning.js';
import { inTurn } from './in-turn.js';
import { tunableState } from './tunable-state.js';
import type { TunableParts } from './tunable-state.js';

export interface ForkParts extends TunableParts, Omit<EvaluatorParts, 'weights'> {
  batchesOf(split: SearchSplit): readonly number[];
  readonly clock: CompileClock;
  readonly signal?: AbortSignal;
  /** Told what each call has cost. */
  onCost(cost: Cost): void;
}

export interface ClosableFork extends SupernetFork {
  close(): void;
}

/** A copy of a supernet for one criterion. Its calls run one after the other. */
export function supernetFork(parts: ForkParts): ClosableFork {
  const { space } = parts.structure;
  const state = tunableState(parts);
  const evaluator = supernetEvaluator({ ...parts, weights: state.weights });
  const queue = inTurn();
  const probabilities = () => softmaxRows(alphasOf(state.alphas(), space));

  /** Charges the passes that were made, also those of work that fails or is stopped. */
  async function metered<T>(backward: 0 | 1, work: (onPass: () => void) => Promise<T>): Promise<T> {
    const elapsed = parts.clock.stopwatch();
    let passes = 0;
    try {
      return await work(() => void (passes += 1));
    } finally {
      parts.onCost({ forwardPasses: passes, backwardPasses: backward * passes, seconds: elapsed() });
    }
  }

  return {
    probabilities,
    evaluate: ({ decisions, mask = scoreMatrix(space.edges.length, space.operations.length, () => 1), split }) =>
      queue(() =>
        metered(0, async (onPass) => {
          checkDecisions(decisions, space);
          checkMask(mask, space);
          const request = { split: split ?? 'search-score', mixture: decidedMixture(probabilities(), decisions), mask };
          const results: BatchEvaluation[] = [];
          for (const batch of parts.batchesOf(request.split)) {
            stopIfAborted(parts.signal);
            results.push(await evaluator.evaluate({ ...request, batch }));
            onPass();
          }
          return meanEvaluation(results);
        }),
      ),
    tune: (options) =>
      queue(() =>
        metered(1, (onPass) => {
          checkDecisions(options.decisions, space);
          checkTuning(options);
          return state.tune(options, onPass);
        }),
      ),
    close: state.close,
  };
}
