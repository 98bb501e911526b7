import type { ReportGroup } from '@touchstone/contract';

interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** The supernets of a group at one checkpoint: mean and range over seeds. */
export interface SupernetSummary {
  readonly checkpoint: number;
  readonly accuracy: Spread;
  readonly loss: Spread;
  /** Over the seeds where it was measured; null if none. */
  readonly hessianEigenvalue: Spread | null;
}

/** A summary per checkpoint, in order. */
export function supernetSummaries(supernets: ReportGroup['supernets']): SupernetSummary[] {
  const checkpoints = [...new Set(supernets.map(({ checkpoint }) => checkpoint))].sort((a, b) => a - b);
  return checkpoints.map((checkpoint) => {
    const there = supernets.filter((supernet) => supernet.checkpoint === checkpoint);
    const eigenvalues = there.flatMap(({ hessianEigenvalue }) => hessianEigenvalue ?? []);
    return {
      checkpoint,
      accuracy: spread(there.map(({ accuracy }) => accuracy)),
      loss: spread(there.map(({ loss }) => loss)),
      hessianEigenvalue: eigenvalues.length === 0 ? null : spread(eigenvalues),
    };
  });
}

function spread(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, low: Math.min(...values), high: Math.max(...values) };
}
