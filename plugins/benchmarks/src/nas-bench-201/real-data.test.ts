import { oracleStrengths } from '../oracle/oracle-strengths.js';
import type { BenchmarkQuery } from '@touchstone/contract';
import { nasBench201Architecture, nasBench201Cost, nasBench201Index } from '@touchstone/spaces';
import { beforeAll, describe, expect, test } from 'vitest';
import { importRun } from '../testing/import-run.js';
import { nasBench201Space } from '../testing/nas-bench-201-space.js';
import { hasRealData, realData } from '../testing/real-data.js';
import { operationsOf, realRows, type RealRow } from '../testing/real-rows.js';
import { importNasBench201 } from './import/import-nas-bench-201.js';
import { nasBench201Benchmark, type NasBench201Benchmark } from './nas-bench-201-benchmark.js';
import { mergeTables } from './tables/merge-tables.js';
import type { NasBench201Tables } from './tables/nas-bench-201-tables.js';

const test200 = (dataset: string): BenchmarkQuery => ({ dataset, split: 'test', epochs: 200, seed: 'mean' });
const names = [
  'nas-bench-201.csv',
  'nasgraph_cifar100.csv',
  'nb2_test_acc_cf10.p',
  'NATS-tss-v1_0-3ffb9-simple',
] as const;

describe.skipIf(!hasRealData)('the real files (skipped where ../shared/data is absent)', () => {
  const space = nasBench201Space();
  const sources = new Map<string, readonly NasBench201Tables[]>();
  let rows: RealRow[];
  let v11: NasBench201Benchmark;
  let nats: NasBench201Benchmark;

  function alone(name: (typeof names)[number], version = 'v1.1'): NasBench201Benchmark {
    return nasBench201Benchmark(sources.get(name)!.find((tables) => tables.version === version)!);
  }

  beforeAll(async () => {
    rows = realRows();
    for (const name of names) sources.set(name, await importNasBench201(realData(name), importRun));
    // All agree to 10⁻⁴ points within their version, else merging throws.
    const merged = [...sources.values()].reduce<NasBench201Tables[]>((known, added) => mergeTables(known, added), []);
    [nats, v11] = merged.map(nasBench201Benchmark) as [NasBench201Benchmark, NasBench201Benchmark];
  });

  test.each([
    ['cifar10', 94.373_33],
    ['cifar100', 73.513_33],
    ['imagenet16-120', 47.311_11],
  ])('optimum of %s, test', (dataset, optimum) => {
    for (const benchmark of [nats, v11]) expect(benchmark.optimum(test200(dataset))!.accuracy).toBe(optimum);
  });

  test('known cells: all skip, all none, all 3×3', () => {
    const at = (index: number) =>
      ['cifar10', 'cifar100', 'imagenet16-120'].map((dataset) =>
        nats.query(nasBench201Architecture(index), test200(dataset)),
      );
    expect(at(1835)).toEqual([54.296_67, 15.606_67, 16.322_22]);
    expect(at(1651)).toEqual([10, 1, 0.833_33]);
    expect(at(1462)[0]).toBe(93.76);
    expect([1835, 1651, 1462].map((index) => nasBench201Architecture(index))).toEqual([
      [1, 1, 1, 1, 1, 1],
      [0, 0, 0, 0, 0, 0],
      [3, 3, 3, 3, 3, 3],
    ]);
  });

  test('pitfall 8: the all-skip cell has 15.61 and 16.32, not the 38.97 and 18.41 that older papers print for DARTS', () => {
    const allSkip = [1, 1, 1, 1, 1, 1];
    for (const benchmark of [nats, v11]) {
      expect(benchmark.query(allSkip, test200('cifar100'))).toBeCloseTo(15.61, 2);
      expect(benchmark.query(allSkip, test200('imagenet16-120'))).toBeCloseTo(16.32, 2);
    }
  });

  test('pitfall 9: 54.30 is the mean of three trainings that differ by 23 points, and each can be asked for', () => {
    const allSkip = [1, 1, 1, 1, 1, 1];
    const perSeed = alone('nb2_test_acc_cf10.p');
    const { seeds } = perSeed.tables.find(({ dataset, epochs }) => dataset === 'cifar10' && epochs === 200)!;
    const known = seeds.flatMap((seed) => perSeed.query(allSkip, { ...test200('cifar10'), seed }) ?? []);
    expect(known.toSorted()).toEqual([39.13, 61.21, 62.55]);
    expect(perSeed.query(allSkip, test200('cifar10'))).toBeCloseTo((39.13 + 61.21 + 62.55) / 3, 4);
  });

  test('mean over all cells, and 6,466 classes', () => {
    const all = [...space.architectures()];
    const sum = all.reduce((total, architecture) => total + nats.query(architecture, test200('cifar10'))!, 0);
    expect(sum / all.length).toBeCloseTo(87.0629, 4);
    expect(new Set(all.map((architecture) => space.canonical(architecture))).size).toBe(6466);
  });

  test('cifar10-valid is not cifar10: its test maximum is 91.52333; v1.1 and NATS-Bench differ', () => {
    expect(v11.optimum(test200('cifar10-valid'))!.accuracy).toBe(91.523_33);
    expect(v11.optimum({ ...test200('cifar100'), split: 'valid' })!.accuracy).toBe(73.493_33);
    expect(v11.optimum({ ...test200('cifar10'), split: 'valid' })).toBeUndefined();
    const differences = [...space.architectures()].map((architecture) =>
      Math.abs(
        v11.query(architecture, test200('imagenet16-120'))! - nats.query(architecture, test200('imagenet16-120'))!,
      ),
    );
    expect(differences.filter((difference) => difference > 1e-4).length / differences.length).toBeCloseTo(0.16, 2);
    expect(Math.max(...differences)).toBeCloseTo(4.77, 2);
  });

  test('2,225, 5,439 and 7,961 cells have 1, 2 and 3 trainings; missing seeds stay missing', () => {
    const counts = [0, 0, 0, 0];
    const seeds = [0, 0, 0];
    for (const architecture of space.architectures()) {
      counts[v11.trainings(architecture, test200('cifar10'))!]! += 1;
      for (const [place, seed] of [777, 888, 999].entries()) {
        if (v11.query(architecture, { ...test200('cifar10'), seed }) !== undefined) seeds[place]! += 1;
      }
    }
    expect(counts).toEqual([0, 2225, 5439, 7961]);
    // Of cells with fewer trainings the source does not say which seeds they have.
    expect(seeds).toEqual([7961, 7961, 7961]);
  });

  test('every value of the merged table comes back to its last digit, by architecture string', () => {
    const columns = [
      ['c10_test_200', nats, test200('cifar10')],
      ['in16_valid_12', nats, { dataset: 'imagenet16-120', split: 'valid', epochs: 12, seed: 'mean' }],
      ['c10v_valid_200_v11', v11, { ...test200('cifar10-valid'), split: 'valid' }],
      ['in16_test_200_v11', v11, test200('imagenet16-120')],
    ] as const;
    for (const row of rows) {
      const architecture = space.decode(row['arch']!);
      if (nasBench201Index(architecture) !== Number(row['index'])) expect(row['arch']).toBe(row['index']);
      for (const [column, benchmark, query] of columns) {
        const found = benchmark.query(architecture, query);
        if (found !== Number(row[column]))
          expect([row['arch'], column, found]).toEqual([row['arch'], column, row[column]]);
      }
    }
    expect(rows).toHaveLength(15_625);
  });

  test('the per-seed pickle and the merged table hold the same trainings', () => {
    const pickle = alone('nb2_test_acc_cf10.p');
    for (const row of rows) {
      const architecture = nasBench201Architecture(Number(row['index']));
      const trainings = row['c10_test_200_seeds_v11']!.split(' ').map(Number);
      const found = [777, 888, 999].map((seed) => pickle.query(architecture, { ...test200('cifar10'), seed }));
      const expected = trainings.length === 3 ? trainings : [undefined, undefined, undefined];
      if (found.some((value, place) => value !== expected[place])) expect(found).toEqual(expected);
    }
    expect(pickle.tables).toEqual([{ dataset: 'cifar10', split: 'test', epochs: 200, seeds: [777, 888, 999] }]);
  });

  test.each([0, 11, 284])("NATS-Bench's own file of cell %i agrees with the merged table to 10⁻⁴", (index) => {
    const official = alone('NATS-tss-v1_0-3ffb9-simple', 'nats');
    const table = alone('nas-bench-201.csv', 'nats');
    const architecture = nasBench201Architecture(index);
    for (const { dataset, split, epochs } of table.tables) {
      const query = { dataset, split, epochs, seed: 'mean' } as const;
      expect(Math.abs(official.query(architecture, query)! - table.query(architecture, query)!)).toBeLessThan(1e-4);
    }
    expect(official.tables.filter(({ epochs }) => epochs === 200).map(({ seeds }) => seeds)).toEqual(
      Array.from({ length: 7 }, () => [777, 888, 999]),
    );
    expect(official.tables.some(({ dataset, split }) => dataset === 'cifar10' && split === 'valid')).toBe(false);
    const cifar10 = { channels: 16, cellsPerStage: 5, classes: 10, side: 32 };
    expect(official.cost(architecture)).toEqual(nasBench201Cost(architecture, cifar10));
    expect(official.query(nasBench201Architecture(1), test200('cifar10'))).toBeUndefined();
  });

  test('seeds of the official files: v1.1 lists the same trainings', () => {
    for (const index of [0, 11, 284]) {
      for (const seed of [777, 888, 999]) {
        const query = { ...test200('cifar10'), seed };
        const architecture = nasBench201Architecture(index);
        expect(nats.query(architecture, query)).toBe(v11.query(architecture, query));
      }
    }
  });

  test.each([
    ['c10_test_200', 'nats', 'cifar10'],
    ['c100_test_200_v11', 'v1.1', 'cifar100'],
    ['in16_test_200_v11', 'v1.1', 'imagenet16-120'],
  ])('oracle strengths of every edge and operation, by brute force over %s', (column, version, dataset) => {
    const { best, mean } = oracleStrengths(version === 'nats' ? nats : v11, space, test200(dataset));
    const operations = ['none', 'skip_connect', 'nor_conv_1x1', 'nor_conv_3x3', 'avg_pool_3x3'];
    const cells = rows.map((row) => ({ chosen: operationsOf(row['arch']!), accuracy: Number(row[column]) }));
    for (let edge = 0; edge < 6; edge++) {
      for (const [place, operation] of operations.entries()) {
        const having = cells.filter(({ chosen }) => chosen[edge] === operation).map(({ accuracy }) => accuracy);
        expect(having).toHaveLength(3125);
        expect(best[edge]![place]).toBe(Math.max(...having));
        expect(mean[edge]![place]).toBeCloseTo(having.reduce((sum, accuracy) => sum + accuracy, 0) / 3125, 9);
      }
    }
  });
});
