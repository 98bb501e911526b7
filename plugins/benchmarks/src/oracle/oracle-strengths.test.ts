import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Architecture, Benchmark, BenchmarkQuery, TouchstoneError } from '@touchstone/contract';
import { argmax } from '@touchstone/contract';
import { cellForm, cellSearchSpace, nasBench201Operations } from '@touchstone/spaces';
import { expect, test } from 'vitest';
import { encodeTable } from '../table/encode-table.js';
import { tableBenchmark } from '../table/table-benchmark.js';
import { exampleTable } from '../testing/example-table.js';
import { microSpace } from '../testing/micro-space.js';
import { oracleStrengths } from './oracle-strengths.js';

const space = microSpace();
const table = exampleTable(space);
const benchmark = tableBenchmark(encodeTable(table), space, 'my.json');
const query: BenchmarkQuery = { dataset: 'fashion-mnist', split: 'test', epochs: 5, seed: 'mean' };

test('equals brute force for every edge and operation', () => {
  expect(differenceFromBruteForce(benchmark)).toBeLessThan(1e-12);
});

test('leaves out the architectures that a table does not know, rather than counting them as 0', () => {
  const partial = withEntries((_, index) => index % 3 > 0);
  expect([...space.architectures()].filter((architecture) => partial.query(architecture, query)).length).toBeLessThan(
    100,
  );
  expect(differenceFromBruteForce(partial)).toBeLessThan(1e-12);
});

test('an operation of which nothing is known is an error', () => {
  const withoutConvolutions = withEntries((text) => !text.includes('conv'));
  expect(() => oracleStrengths(withoutConvolutions, space, query)).toThrow(
    expect.objectContaining<Partial<TouchstoneError>>({
      code: 'DATA',
      message: 'the benchmark "table" knows no architecture with nor_conv_1x1 on edge 0→2',
    }),
  );
});

function differenceFromBruteForce(known: Benchmark): number {
  const { best, mean } = oracleStrengths(known, space, query);
  const differences = [...space.edges.keys()].flatMap((edge) =>
    [...space.operations.keys()].flatMap((operation) => {
      const containing = [...space.architectures()].filter((architecture) => architecture[edge] === operation);
      const accuracies = containing.flatMap((architecture) => known.query(architecture, query) ?? []);
      const sum = accuracies.reduce((total, value) => total + value, 0);
      return [best[edge]![operation]! - Math.max(...accuracies), mean[edge]![operation]! - sum / accuracies.length];
    }),
  );
  return Math.max(...differences.map(Math.abs));
}

function withEntries(keep: (text: string, index: number) => boolean): Benchmark {
  const kept = Object.entries(table.architectures).filter(([text], index) => keep(text, index));
  return tableBenchmark(encodeTable({ ...table, architectures: Object.fromEntries(kept) }), space, 'my.json');
}

const csv = fileURLToPath(new URL('../../../../../shared/data/nas-bench-201/nas-bench-201.csv', import.meta.url));

test.skipIf(!existsSync(csv))(
  'NAS-Bench-201, CIFAR-10: the published oracles (skipped where shared/data is absent)',
  () => {
    const nasBench201 = cellSearchSpace({
      name: 'nas-bench-201',
      cell: cellForm(4, nasBench201Operations),
      none: 'include',
      skeleton: () => ({ blocks: [] }),
    });
    const lines = readFileSync(csv, 'utf8').trimEnd().split('\n').slice(1);
    const accuracies = new Map(lines.map((line) => [line.split(',')[1]!, Number(line.split(',')[3])]));
    const published = {
      name: 'csv',
      query: (architecture: Architecture) => accuracies.get(nasBench201.encode(architecture)),
    };
    const { best, mean } = oracleStrengths(published, nasBench201, { ...query, dataset: 'cifar10', epochs: 200 });
    // The optimum of the table attains the best of every edge. It is not the only one: there are two
    // optima, so that picking the best edge by edge can mix them.
    const optimum = nasBench201.decode(
      '|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|+|skip_connect~0|nor_conv_3x3~1|nor_conv_1x1~2|',
    );
    expect(best.map((row) => Math.max(...row))).toEqual(optimum.map(() => 94.37333));
    expect(best.map((row, edge) => row[optimum[edge]!])).toEqual(optimum.map(() => 94.37333));
    // Zero-Cost-PT: the highest mean accuracies are all of conv3x3.
    expect(mean.map((row) => argmax(row))).toEqual([3, 3, 3, 3, 3, 3]);
    expect(mean[3]!.map((value) => Number(value.toFixed(2)))).toEqual([79.24, 88.38, 90.58, 91.78, 85.33]);
  },
);
