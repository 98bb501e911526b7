import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { benchmarks, encodeTables, type NasBench201Tables } from '@touchstone/benchmarks';
import { createRng, type Benchmark, type BenchmarkQuery } from '@touchstone/contract';
import { spaces } from '@touchstone/spaces';
import { measurePaired } from './measure-paired.js';
import type { Measured } from './measured.js';

const cells = 15_625;
const queriesPerIteration = 10_000;

/**
 * What the compact table of NAS-Bench-201 costs, against its limits: cold load below 50 ms, a query below 1 µs,
 * all of it below 15 MB. The table is made up, with as many numbers as NATS-Bench has: 7 tables of 200 and of 12
 * epochs with three seeds each, parameters and FLOPs of three datasets.
 */
export async function measureTableQueries(): Promise<Measured[]> {
  const directory = await mkdtemp(path.join(tmpdir(), 'touchstone-micro-'));
  try {
    const file = path.join(directory, 'nas-bench-201.bin');
    await writeFile(file, encodeTables([fullTables()]));
    const [, plugin] = benchmarks;
    const [, nasBench201] = spaces;
    const space = nasBench201.create({ none: 'include', channels: 16, cellsPerStage: 5, affine: false });
    const before = memory();
    const began = performance.now();
    const environment = { cacheDirectory: directory, dataDirectory: directory, log: () => {} };
    const table = await plugin.load({ version: 'nats', path: file }, space, environment);
    // The order of the official index is made at the first query.
    table.query([0, 0, 0, 0, 0, 0], query);
    const loaded = performance.now() - began;
    const resident = (memory() - before) / 1e6;
    return [
      measured('load and first query', loaded, 'ms', 50),
      measured('resident', resident, 'MB', 15),
      measured('query', await nanosecondsPerQuery(table, [...space.architectures()]), 'ns', 1000),
    ];
  } finally {
    await rm(directory, { recursive: true });
  }
}

const query: BenchmarkQuery = { dataset: 'cifar10', split: 'test', epochs: 200, seed: 'mean' };

/** Queries for random architectures, so that the processor cannot foresee them. */
async function nanosecondsPerQuery(table: Benchmark, architectures: readonly (readonly number[])[]): Promise<number> {
  const rng = createRng('table queries');
  const asked = Array.from({ length: queriesPerIteration }, () => architectures[rng.integer(cells)]!);
  let sum = 0;
  const run = (): void => {
    for (const architecture of asked) sum += table.query(architecture, query)!;
  };
  const [result] = await measurePaired('queries', [{ name: 'query', run }], { rounds: 5, iterations: 40 });
  if (!(sum > 0)) throw new Error('the queries gave nothing');
  return (result!.value * 1e6) / queriesPerIteration;
}

function fullTables(): NasBench201Tables {
  const rng = createRng('table');
  const column = (limit: number): Uint32Array => Uint32Array.from({ length: cells }, () => rng.integer(limit));
  const accuracies = [12, 200].flatMap((epochs) =>
    (['cifar10', 'cifar10-valid', 'cifar100', 'imagenet16-120'] as const).flatMap((dataset) =>
      (dataset === 'cifar10' ? (['test'] as const) : (['valid', 'test'] as const)).map((split) => ({
        dataset,
        split,
        epochs,
        means: column(10_000_000),
        trials: column(4),
        seeds: new Map([777, 888, 999].map((seed) => [seed, column(10_000_000)])),
      })),
    ),
  );
  const costs = (['cifar10', 'cifar100', 'imagenet16-120'] as const).map((dataset) => ({
    dataset,
    parameters: column(2_000_000),
    flops: column(300_000_000),
  }));
  return { version: 'nats', accuracies, costs, sources: [] };
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function measured(variant: string, value: number, unit: Measured['unit'], limit: number): Measured {
  return { benchmark: 'table of NAS-Bench-201', variant, unit, value, remark: `limit ${limit} ${unit}` };
}
