import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BenchmarkQuery, TouchstoneError } from '@touchstone/contract';
import { argmax } from '@touchstone/contract';
import { cellForm, cellSearchSpace, nasBench201Operations } from '@touchstone/spaces';
import { describe, expect, test } from 'vitest';
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
  const { best, mean } = oracleStrengths(benchmark, space, query);
  for (const edge of [0, 1, 2]) {
    for (const operation of [0, 1, 2, 3, 4]) {
      const containing = [...space.architectures()].filter((architecture) => architecture[edge] === operation);
      const accuracies = containing.map((architecture) => benchmark.query(architecture, query)!);
      expect(containing).toHaveLength(25);
      expect(best[edge]![operation]).toBe(Math.max(...accuracies));
      expect(mean[edge]![operation]).toBeCloseTo(accuracies.reduce((sum, value) => sum + value, 0) / 25, 12);
    }
  }
});

describe('a table that is not complete', () => {
  const withOnly = (operations: readonly number[]): ReturnType<typeof tableBenchmark> => {
    const kept = Object.entries(table.architectures).filter(([text]) =>
      space.decode(text).every((operation) => operations.includes(operation)),
    );
    return tableBenchmark(encodeTable({ ...table, architectures: Object.fromEntries(kept) }), space, 'my.json');
  };

  test('unknown architectures are left out, not counted as 0', () => {
    const { best, mean } = oracleStrengths(
      withOnly([0, 1, 2, 3, 4].filter((operation) => operation !== 0)),
      space,
      query,
    );
    expect([...best.flat(), ...mean.flat()].every((value) => Number.isFinite(value) && value >= 10)).toBe(true);
  });

  test('an operation of which nothing is known is an error', () => {
    expect(() => oracleStrengths(withOnly([0, 1]), space, query)).toThrow(
      expect.objectContaining<Partial<TouchstoneError>>({
        code: 'DATA',
        message: 'the benchmark "table" knows no architecture with nor_conv_1x1 on edge 0→2',
      }),
    );
  });
});

const csv = fileURLToPath(new URL('../../../../../shared/data/nas-bench-201/nas-bench-201.csv', import.meta.url));

test.skipIf(!existsSync(csv))(
  'NAS-Bench-201, CIFAR-10 (skipped where shared/data is absent): the published oracles',
  () => {
    const cell = cellForm(4, nasBench201Operations);
    const skeleton = (): { blocks: [] } => ({ blocks: [] });
    const nasBench201 = cellSearchSpace({ name: 'nas-bench-201', cell, none: 'include', skeleton });
    const lines = readFileSync(csv, 'utf8').trimEnd().split('\n').slice(1);
    const accuracies = new Map(lines.map((line) => [line.split(',')[1]!, Number(line.split(',')[3])]));
    const real = { name: 'csv', query: (cell_: readonly number[]) => accuracies.get(nasBench201.encode(cell_)) };
    const { best, mean } = oracleStrengths(real, nasBench201, {
      dataset: 'cifar10',
      split: 'test',
      epochs: 200,
      seed: 'mean',
    });
    // Zero-Cost-PT: the best accuracies lead to the optimum, the mean accuracies to all conv3x3.
    expect(nasBench201.encode(best.map((row) => argmax(row)))).toBe(
      '|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|+|skip_connect~0|nor_conv_3x3~1|nor_conv_1x1~2|',
    );
    expect(Math.max(...best.flat())).toBeCloseTo(94.37333, 4);
    expect(mean.map((row) => argmax(row))).toEqual([3, 3, 3, 3, 3, 3]);
    expect(mean[0]![0]).toBeCloseTo(80.27, 1);
  },
);
