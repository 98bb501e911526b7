import type { ArchitectureReport } from '@touchstone/core';
import { alignColumns } from '../text/align-columns.js';
import { signed } from '../text/signed.js';

/** Lines with the architectures that differ by the operation of one edge, the best first. */
export function formatNeighbours({ neighbours, neighbourTables, accuracies, index }: ArchitectureReport): string[] {
  const own = neighbourTables.map(
    ({ dataset, split, epochs }) =>
      accuracies.find((known) => known.dataset === dataset && known.split === split && known.epochs === epochs)!.mean,
  );
  const heading = ['edge', 'operation', ...neighbourTables.flatMap(({ dataset }) => [dataset, ''])];
  if (index !== undefined) heading.push('index');
  const rows = neighbours.map((neighbour) => {
    const values = neighbour.accuracies.flatMap((accuracy, table) =>
      accuracy === null ? ['–', ''] : [accuracy.toFixed(2), signed(accuracy - own[table]!)],
    );
    const cells = [
      `${neighbour.edge.from}→${neighbour.edge.to}`,
      `${neighbour.from} → ${neighbour.to}`,
      ...values,
      ...(neighbour.index === undefined ? [] : [String(neighbour.index)]),
    ];
    return neighbour.sameClass ? [...cells, 'same class'] : cells;
  });
  const numbers = Array.from({ length: 2 * neighbourTables.length + 1 }, (_, at) => at + 2);
  const lines = alignColumns([heading, ...rows], numbers).map((line) => `  ${line}`);
  return [title(neighbours.length, neighbourTables), ...lines];
}

function title(count: number, [first]: ArchitectureReport['neighbourTables']): string {
  const whole = `${count} neighbours that differ on one edge`;
  return first === undefined ? whole : `${whole}, by ${first.dataset} test accuracy after ${first.epochs} epochs`;
}
