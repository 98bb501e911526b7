import {
  type CriterionPlugin,
  type FailedRow,
  type OracleView,
  type PluginUse,
  type Row,
  type ScoredRow,
  type SearchSpace,
  TouchstoneError,
} from '@touchstone/contract';
import type { OpenSupernet } from '@touchstone/supernet';
import { asTouchstoneError } from '../errors/as-touchstone-error.js';
import { loadReference } from '../registry/load-reference.js';
import { checkArchitecture } from './check-architecture.js';
import { checkScores } from './check-scores.js';
import { criterionContext } from './criterion-context.js';
import { rowScores } from './row-scores.js';
import type { CriterionTask, RowBase } from './tasks.js';

export interface ScoreRequest {
  readonly space: SearchSpace;
  readonly supernet: OpenSupernet;
  readonly oracle: OracleView | undefined;
  readonly criteria: readonly CriterionTask[];
  readonly row: RowBase;
  readonly signal: AbortSignal;
  onRow(row: Row): void;
}

/**
 * Scores one checkpoint by every criterion. A criterion that fails gives a failed row and disturbs
 * no other. Throws TouchstoneError `INTERRUPTED` on abort.
 */
export async function scoreCheckpoint(request: ScoreRequest): Promise<void> {
  const { supernet, criteria, row, signal, onRow } = request;
  const { step } = supernet.checkpoint;
  const evaluation = await supernet.evaluate();
  for (const criterion of criteria) {
    if (signal.aborted) throw new TouchstoneError('INTERRUPTED', 'scoring was stopped');
    const { name, options, version } = criterion.reference;
    const use: PluginUse = { name, from: criterion.from, options, version };
    try {
      const plugin = await loadReference('criterion', criterion.reference);
      const answer = await ask(plugin, criterion, request);
      const scored: ScoredRow = {
        ...row,
        key: criterion.key,
        status: 'ok',
        step,
        criterion: use,
        ...evaluation,
        ...answer,
      };
      onRow(scored);
    } catch (thrown) {
      if (signal.aborted) throw new TouchstoneError('INTERRUPTED', 'scoring was stopped', { cause: thrown });
      const { code, message } = asTouchstoneError(thrown, 'TRIAL');
      const failed: FailedRow = {
        ...row,
        key: criterion.key,
        status: 'failed',
        step,
        criterion: use,
        error: { code, message },
      };
      onRow(failed);
    }
  }
}

async function ask(
  plugin: CriterionPlugin,
  { reference, label }: CriterionTask,
  { space, supernet, oracle, row, signal }: ScoreRequest,
): Promise<Pick<ScoredRow, 'scores' | 'architecture' | 'cost' | 'seconds'>> {
  const began = performance.now();
  const metered = supernet.view(plugin.needs, label);
  const context = criterionContext({
    space,
    supernet: metered.view,
    oracle: plugin.needs.includes('oracle') ? oracle : undefined,
    step: supernet.checkpoint.step,
    seed: row.seed,
    label,
    signal,
  });
  const scores = 'score' in plugin ? checkScores(await plugin.score(context, reference.options), space) : undefined;
  const architecture = checkArchitecture(
    scores === undefined
      ? await (plugin as Extract<CriterionPlugin, { select: unknown }>).select(context, reference.options)
      : space.discretise(scores),
    space,
  );
  const { forwardPasses, backwardPasses, seconds } = metered.cost();
  return {
    ...(scores === undefined ? {} : { scores: rowScores(scores) }),
    architecture: space.encode(architecture),
    cost: { forwardPasses, backwardPasses },
    // Passes that an earlier criterion has paid for are charged as well.
    seconds: Math.max(seconds, (performance.now() - began) / 1000),
  };
}
