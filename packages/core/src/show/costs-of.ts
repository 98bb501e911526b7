import type { Architecture, Benchmark, JsonObject } from '@touchstone/contract';
import { nasBench201Cost } from '@touchstone/spaces';
import type { ArchitectureReport } from './architecture-report.js';

/** Datasets of NAS-Bench-201: classes, and pixels of a side. */
const published = [
  { dataset: 'cifar10', classes: 10, side: 32 },
  { dataset: 'cifar100', classes: 100, side: 32 },
  { dataset: 'imagenet16-120', classes: 120, side: 16 },
] as const;

/**
 * Parameters and multiply–accumulates: of NAS-Bench-201 by the published count for the space's
 * channels and cells, of other spaces what the benchmark knows, under the name of its dataset.
 */
export function costsOf(
  space: { readonly name: string; readonly options: JsonObject },
  architecture: Architecture,
  benchmark: Benchmark | undefined,
): ArchitectureReport['costs'] {
  const { channels, cellsPerStage } = space.options;
  if (space.name === 'nas-bench-201' && typeof channels === 'number' && typeof cellsPerStage === 'number') {
    return {
      network: `${channels} channels, ${cellsPerStage} cells a stage`,
      datasets: published.map(({ dataset, ...images }) => ({
        dataset,
        ...nasBench201Cost(architecture, { channels, cellsPerStage, ...images }),
      })),
    };
  }
  const cost = benchmark?.cost(architecture);
  const datasets = [...new Set(benchmark?.tables.map((table) => table.dataset))];
  return {
    network: 'as in the benchmark',
    datasets: cost === undefined ? [] : [{ dataset: datasets.join(', '), ...cost }],
  };
}
