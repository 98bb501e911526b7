import { accuraciesOf, oracleStrengths } from '@touchstone/benchmarks';
import { type ReportGroup, scoreMatrix, type SearchSpace, selectableArchitectures } from '@touchstone/contract';
import { mean, quantile } from '@touchstone/stats';
import type { ArchitectureFacts } from './architecture-facts.js';
import { degeneration } from './degeneration.js';
import type { Judge } from './judge.js';
import { percentiles } from './percentiles.js';
import type { RankingInput } from './ranking-input.js';

/** Reads the whole table once. Throws TouchstoneError `DATA` where it does not know the space. */
export function createJudge({
  space,
  table,
  query,
  collapse: { quantile: level, skipFraction },
}: Pick<RankingInput, 'space' | 'table' | 'query' | 'collapse'>): Judge {
  const percentile = percentiles(accuraciesOf(table, space, query, 'all'));
  const selectable = accuraciesOf(table, space, query, 'selectable').sort((a, b) => a - b);
  const limit = quantile(selectable, level);
  const known = new Map<string, ArchitectureFacts>();

  function facts(text: string): ArchitectureFacts {
    const before = known.get(text);
    if (before !== undefined) return before;
    const architecture = space.decode(text);
    const accuracy = table.query(architecture, query);
    const degenerate = degeneration(architecture, space);
    const made: ArchitectureFacts = {
      text,
      architecture,
      accuracy,
      percentile: accuracy === undefined ? undefined : percentile(accuracy),
      ...degenerate,
      collapsed:
        (accuracy !== undefined && accuracy < limit) ||
        (skipFraction !== null && degenerate.skipFraction >= skipFraction),
    };
    known.set(text, made);
    return made;
  }

  return {
    optimum: optimumOf({ space, table, query }),
    randomMean: mean(selectable),
    collapse: { quantile: level, accuracy: limit, skipFraction },
    oracle: { ...oracleStrengths(table, space, query), returnable: returnableOperations(space) },
    facts,
  };
}

/** The first in index order of the best. */
function optimumOf({ space, table, query }: Pick<RankingInput, 'space' | 'table' | 'query'>): ReportGroup['optimum'] {
  let best: ReportGroup['optimum'] = { architecture: '', accuracy: -Infinity };
  for (const architecture of space.architectures()) {
    const accuracy = table.query(architecture, query);
    if (accuracy === undefined || accuracy <= best.accuracy) continue;
    best = { architecture: space.encode(architecture), accuracy };
  }
  return best;
}

function returnableOperations(space: SearchSpace): boolean[][] {
  const seen = space.edges.map(() => new Set<number>());
  for (const architecture of selectableArchitectures(space)) {
    for (const [edge, operation] of architecture.entries()) seen[edge]!.add(operation);
  }
  return scoreMatrix(space.edges.length, space.operations.length, () => 0).map((row, edge) =>
    row.map((_, operation) => seen[edge]!.has(operation)),
  );
}
