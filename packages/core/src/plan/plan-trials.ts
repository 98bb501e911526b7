import type { CriterionPlugin, Need, Row } from '@touchstone/contract';
import { contentKey } from '../keys/content-key.js';
import { codeHash } from '../registry/code-hash.js';
import type { ChosenPlugin } from '../registry/registry.js';
import { findCheckpoint } from '../store/find-checkpoint.js';
import { storeLayout } from '../store/store-layout.js';
import type { RowBase } from '../trial/tasks.js';
import { historySteps } from './history-steps.js';
import { numericPackages } from './numeric-packages.js';
import type { PlannedScoring, PlannedTrial } from './planned-trial.js';
import { rowKey } from './row-key.js';
import type { RunParts } from './run-parts.js';
import { supernetFacts } from './supernet-facts.js';
import { trialLabel } from './trial-label.js';

/**
 * What remains to be done, trial by trial. A row that is there and did not fail is done; a search
 * is needed only where a row is missing whose checkpoints cannot be read.
 * @param known the rows that count, by key; empty to compute everything anew
 */
export function planTrials(
  parts: RunParts,
  known: ReadonlyMap<string, Row>,
  { fresh }: { readonly fresh: boolean },
): Promise<PlannedTrial[]> {
  const code = codeHash(numericPackages);
  const scoringCode = codeHash(['@touchstone/core/trial']);
  return Promise.all(parts.config.seeds.map(planTrial));

  async function planTrial(seed: number): Promise<PlannedTrial> {
    const { config, space, dataset, searcher, criteria, data, engineFacts } = parts;
    const datasetUse = { ...dataset.use, hash: data.hash };
    const { numerics } = engineFacts;
    const facts = supernetFacts({
      space: space.use,
      dataset: datasetUse,
      searcher: searcher.use,
      numerics,
      code,
      seed,
    });
    const key = contentKey(facts);
    const row: RowBase = {
      schema: 'touchstone.row/2',
      supernet: key,
      space: space.use,
      dataset: datasetUse,
      searcher: searcher.use,
      seed,
    };
    const grid = config.checkpoints.flatMap((step) =>
      criteria.map((chosen) => {
        const scoredAt = scoredStep(chosen.plugin, step);
        return { step, scoredAt, chosen, criterion: chosen.label, key: keyOf(chosen, key, scoredAt) };
      }),
    );
    const supernetCells = config.checkpoints.map((step) => ({ step, key: supernetKeyOf(key, step) }));
    const isMissing = (cell: { readonly key: string }): boolean => fresh || !isDone(known.get(cell.key));
    const pending = [...new Map(grid.filter(isMissing).map((cell) => [cell.key, cell])).values()];
    const scorings = [...new Set([...pending.map(({ scoredAt }) => scoredAt), ...config.checkpoints])]
      .sort((a, b) => a - b)
      .map((step) =>
        planScoring(
          step,
          pending.filter(({ scoredAt }) => scoredAt === step),
          supernetCells.find((cell) => cell.step === step && isMissing(cell))?.key ?? null,
        ),
      )
      .filter(({ criteria: asked, supernetKey }) => asked.length > 0 || supernetKey !== null);
    const directory = storeLayout(config.store).supernet(key);
    const needed = new Set(scorings.flatMap(({ step, history }) => [...history, step]));
    return {
      label: trialLabel(space.use.name, data.name, searcher.use.name, seed),
      seed,
      key,
      directory,
      facts,
      row,
      scorings,
      searchKey: contentKey({ supernet: key, search: true }),
      needsSearch: needed.size > 0 && (fresh || !(await allReadable(directory, needed))),
      checkpoints: [...new Set([0, ...config.checkpoints])].sort((a, b) => a - b),
      cells: grid.map(({ step, criterion, key: cellKey }) => ({ step, criterion, key: cellKey })),
      supernetCells,
    };
  }

  function planScoring(
    step: number,
    cells: readonly { readonly chosen: ChosenPlugin<'criterion'>; readonly key: string }[],
    supernetKey: string | null,
  ): PlannedScoring {
    const sees = (need: Need): boolean => cells.some(({ chosen }) => chosen.plugin.needs.includes(need));
    return {
      step,
      history: sees('history') ? historySteps(parts.config.checkpoints, step) : [],
      criteria: cells.map(({ chosen: { reference, label, use }, key }) => ({ reference, label, from: use.from, key })),
      seesOracle: sees('oracle'),
      supernetKey,
    };
  }

  function supernetKeyOf(supernet: string, step: number): string {
    return contentKey({ supernet, step, code: scoringCode, hessian: parts.config.hessian });
  }

  function keyOf({ plugin, use }: ChosenPlugin<'criterion'>, supernet: string, step: number): string {
    const { config, tableHash, query } = parts;
    return rowKey({
      supernet,
      step,
      criterion: use,
      code: scoringCode,
      ...(plugin.needs.includes('history') ? { history: historySteps(config.checkpoints, step) } : {}),
      ...(plugin.needs.includes('oracle') ? { oracle: { benchmark: tableHash, query } } : {}),
    });
  }
}

/** What needs the untrained supernet is scored there once, whatever the checkpoint. */
function scoredStep({ needs }: CriterionPlugin, step: number): number {
  return needs.includes('untrained') ? 0 : step;
}

function isDone(row: Row | undefined): boolean {
  return row !== undefined && row.status !== 'failed';
}

async function allReadable(directory: string, steps: Iterable<number>): Promise<boolean> {
  for (const step of steps) {
    if ((await findCheckpoint(directory, step)) === undefined) return false;
  }
  return true;
}
