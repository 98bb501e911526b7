import type { Need, Row } from '@touchstone/contract';
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
      schema: 'touchstone.row/1',
      supernet: key,
      space: space.use,
      dataset: datasetUse,
      searcher: searcher.use,
      seed,
    };
    const grid = config.checkpoints.flatMap((step) =>
      criteria.map((chosen) => ({ step, chosen, criterion: chosen.label, key: keyOf(chosen, key, step) })),
    );
    const pending = grid.filter((cell) => fresh || known.get(cell.key)?.status !== 'ok');
    const scorings = config.checkpoints
      .map((step) =>
        planScoring(
          step,
          pending.filter((cell) => cell.step === step),
        ),
      )
      .filter((scoring) => scoring.criteria.length > 0);
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
    };
  }

  function planScoring(
    step: number,
    cells: readonly { readonly chosen: ChosenPlugin<'criterion'>; readonly key: string }[],
  ): PlannedScoring {
    const sees = (need: Need): boolean => cells.some(({ chosen }) => chosen.plugin.needs.includes(need));
    return {
      step,
      history: sees('history') ? historySteps(parts.config.checkpoints, step) : [],
      criteria: cells.map(({ chosen: { reference, label, use }, key }) => ({ reference, label, from: use.from, key })),
      seesOracle: sees('oracle'),
    };
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

async function allReadable(directory: string, steps: Iterable<number>): Promise<boolean> {
  for (const step of steps) {
    if ((await findCheckpoint(directory, step)) === undefined) return false;
  }
  return true;
}
