import type { TruthCheck } from '@touchstone/core';
import { printable } from '@touchstone/contract';

/** What a check of a table has found, a line per difference. */
export function formatTruthCheck({ checked, numerics, tolerance, differences }: TruthCheck, table: string): string {
  const how =
    tolerance === 0
      ? 'the same numerics, so the same bits are expected'
      : `numerics ${numerics.run}, the table ${numerics.table}: up to ${tolerance} points may differ`;
  const lines = differences.map(
    (each) =>
      `  ${each.architecture}, seed ${each.seed}, ${each.split}: ${each.table} in the table, ${each.retrained} now`,
  );
  const verdict = differences.length === 0 ? 'all agree' : `${differences.length} accuracies differ:`;
  return printable([`${table}: ${checked} trainings repeated (${how}): ${verdict}`, ...lines, ''].join('\n'));
}
