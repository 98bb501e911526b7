import {
  type Architecture,
  type CriterionContext,
  type CriterionPlugin,
  type FailedRow,
  type Need,
  type OracleView,
  type PluginUse,
  type Row,
  type ScoredRow,
  type ScoreMatrix,
  type SearchSpace,
  type SupernetView,
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
): Promise<Pick<ScoredRow, 'scores' | 'architecture' | 'discretised' | 'batchArchitectures' | 'cost' | 'seconds'>> {
  const metered = supernet.view(plugin.needs, label);
  const contextOf = (view: SupernetView): CriterionContext =>
    criterionContext({
      space,
      supernet: view,
      oracle: plugin.needs.includes('oracle') ? oracle : undefined,
      step: supernet.checkpoint.step,
      seed: row.seed,
      label,
      signal,
    });
  const answer = await select(contextOf(metered.view));
  const { forwardPasses, backwardPasses, seconds } = metered.cost();
  // Passes that an earlier criterion has paid for are charged as well.
  const charged = Math.max(seconds, metered.elapsed());
  return {
    ...(answer.scores === undefined ? {} : { scores: rowScores(answer.scores) }),
    architecture: space.encode(answer.architecture),
    discretised: await supernet.discretised(answer.architecture),
    batchArchitectures: sharesPasses(plugin) && supernet.batches > 1 ? await selectByBatch() : null,
    cost: { forwardPasses, backwardPasses },
    seconds: charged,
  };

  async function select(context: CriterionContext): Promise<{ scores?: ScoreMatrix; architecture: Architecture }> {
    if ('select' in plugin) {
      return { architecture: checkArchitecture(await plugin.select(context, reference.options), space) };
    }
    const scores = checkScores(await plugin.score(context, reference.options), space);
    return { scores, architecture: checkArchitecture(space.discretise(scores), space) };
  }

  async function selectByBatch(): Promise<string[]> {
    const architectures: string[] = [];
    for (let batch = 0; batch < supernet.batches; batch++) {
      const { view } = supernet.view(plugin.needs, label, { batch });
      architectures.push(space.encode((await select(contextOf(view))).architecture));
    }
    return architectures;
  }
}

const sharedNeeds: ReadonlySet<Need> = new Set<Need>(['alphas', 'history', 'evaluation', 'gates']);

/** Whether the passes of single batches are those of the whole split, so that asking batch by batch is free. */
function sharesPasses(plugin: CriterionPlugin): boolean {
  const reads = plugin.needs.includes('evaluation') || plugin.needs.includes('gates');
  return 'score' in plugin && reads && plugin.needs.every((need) => sharedNeeds.has(need));
}
