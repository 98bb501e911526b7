import { Bench } from 'tinybench';
import { median, type Measured } from './measured.js';

export interface Variant {
  readonly name: string;
  run(): Promise<void> | void;
}

export interface Effort {
  readonly rounds: number;
  /** Of each variant in each round. */
  readonly iterations: number;
}

/**
 * Times the variants in turn, round after round in one process, so that their ratios hold on a machine whose speed
 * drifts. The first variant is what the others are compared with.
 */
export async function measurePaired(
  benchmark: string,
  variants: readonly Variant[],
  { rounds, iterations }: Effort,
): Promise<Measured[]> {
  const medians = variants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    const warmupIterations = round === 0 ? 2 : 1;
    const bench = new Bench({ iterations, time: 0, warmupIterations, warmupTime: 0 });
    for (const { name, run } of variants) bench.add(name, run);
    await bench.run();
    bench.tasks.forEach(({ name, result }, index) => {
      if (result.state !== 'completed') throw new Error(`${benchmark}, ${name}: ${result.state}`);
      medians[index]!.push(result.latency.p50);
    });
  }
  return variants.map(({ name }, index): Measured => {
    const ratios = medians[index]!.map((value, round) => value / medians[0]![round]!);
    const ratio = { median: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) };
    return { benchmark, variant: name, unit: 'ms', value: median(medians[index]!), ratio };
  });
}
