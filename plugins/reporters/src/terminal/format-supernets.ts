import type { Report } from '@touchstone/contract';
import { formatNumber } from '../text/format-number.js';
import { formatTable, type Cell } from '../text/format-table.js';
import type { Layout } from './layout.js';

/** How well the supernets themselves do at each checkpoint, a line per checkpoint. */
export function formatSupernets(supernets: Report['supernets'], { width, colours }: Layout): string[] {
  const checkpoints = [...new Set(supernets.map(({ checkpoint }) => checkpoint))].sort((a, b) => a - b);
  if (checkpoints.length === 0) return [];
  const rows = checkpoints.map((checkpoint): Cell[] => {
    const there = supernets.filter((supernet) => supernet.checkpoint === checkpoint);
    const accuracies = there.map(({ accuracy }) => accuracy);
    const losses = there.map(({ loss }) => loss);
    return [
      String(checkpoint),
      formatNumber(mean(accuracies)),
      `${formatNumber(Math.min(...accuracies))}–${formatNumber(Math.max(...accuracies))}`,
      formatNumber(mean(losses), 2),
    ].map((text) => ({ text }));
  });
  const columns = ['step', 'accuracy', 'range', 'loss'].map((heading) => ({ heading, align: 'right' as const }));
  return [
    `${colours.bold('Supernets')} on held-out search images, %, mean and range over seeds`,
    ...formatTable(columns, rows, width, colours.dim),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
