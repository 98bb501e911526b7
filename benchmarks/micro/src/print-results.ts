import type { Baseline } from './baseline.js';
import type { Measured } from './measured.js';

/**
 * One line for each result: value, ratio to the first variant of its benchmark with the range over rounds, and
 * what both were in the baseline. Only ratios are comparable between machines.
 */
export function resultLines(results: readonly Measured[], baseline: Baseline | undefined): string[] {
  const lines: string[] = [];
  let benchmark = '';
  for (const result of results) {
    if (result.benchmark !== benchmark) lines.push('', result.benchmark);
    benchmark = result.benchmark;
    const before = baseline?.results.find(
      (other) => other.benchmark === result.benchmark && other.variant === result.variant,
    );
    const columns = [number(result), ratioOf(result), baseline ? beforeOf(before) : '', result.remark ?? ''];
    lines.push(
      `  ${result.variant.padEnd(34)}${columns[0]!.padStart(13)}  ${columns.slice(1).filter(Boolean).join('  ')}`.trimEnd(),
    );
  }
  return lines;
}

function number({ value, unit }: Measured): string {
  return `${value.toFixed(value < 10 ? 2 : value < 1000 ? 1 : 0)} ${unit}`;
}

function ratioOf({ ratio }: Measured): string {
  if (!ratio || (ratio.low === 1 && ratio.high === 1)) return '';
  return `${ratio.median.toFixed(2)}× (${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)})`;
}

function beforeOf(before: Measured | undefined): string {
  return before ? `[baseline ${[number(before), ratioOf(before)].filter(Boolean).join(', ')}]` : '[new]';
}
