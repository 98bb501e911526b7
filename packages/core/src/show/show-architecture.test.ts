import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable } from '@touchstone/benchmarks';
import { TouchstoneError } from '@touchstone/contract';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadRegistry } from '../registry/load-registry.js';
import type { Registry } from '../registry/registry.js';
import { showArchitecture, type ShowRequest } from './show-architecture.js';

const text = '|nor_conv_3x3~0|+|skip_connect~0|avg_pool_3x3~1|';
const four = `${text}+|none~0|none~1|nor_conv_1x1~2|`;
const configured = { space: { name: 'micro' }, benchmark: { name: 'table' }, store: join(tmpdir(), 'no-store') };

let registry: Registry;
beforeAll(async () => {
  registry = await loadRegistry({ cwd: import.meta.dirname, plugins: [] });
});
afterEach(() => vi.unstubAllEnvs());

async function show(changes: Partial<ShowRequest> = {}) {
  return (await showArchitecture({ architecture: text, configured, ...changes }, registry, () => {})).report;
}

describe('micro, from the table that ships', () => {
  test('what it is', async () => {
    expect(await show()).toMatchObject({
      schema: 'touchstone.show/1',
      space: { name: 'micro', nodes: 3, size: 125 },
      architecture: text,
      operations: ['nor_conv_3x3', 'skip_connect', 'avg_pool_3x3'],
      index: 84,
      class: { canonical: '((0)@nor_conv_3x3)@avg_pool_3x3+0', members: [84] },
      benchmark: { state: 'loaded', name: 'table' },
    });
  });

  test('costs, accuracies and rank are those of the file', async () => {
    const { costs, accuracies } = await show();
    const file = new URL('../../../../data/micro-fashion-mnist.json', import.meta.url).pathname;
    const { architectures } = JSON.parse(await readTable(file)) as {
      architectures: Record<string, { parameters: number; flops: number; test: number[]; canonical: string }>;
    };
    const entry = architectures[text]!;
    expect(costs).toEqual({
      network: 'as in the benchmark',
      datasets: [{ dataset: 'fashion-mnist', parameters: entry.parameters, flops: entry.flops }],
    });
    const judged = accuracies.find(({ split }) => split === 'test')!;
    expect(judged.seeds.map(({ accuracy }) => accuracy)).toEqual(entry.test);
    expect(judged.mean).toBeCloseTo(entry.test.reduce((sum, value) => sum + value, 0) / 5, 10);
    const { rank, percentile, of, best } = judged.standing!;
    expect(of).toBe(125);
    expect(percentile).toBeCloseTo((100 * (125 - rank + 1)) / 125, 10);
    expect(best).toBeGreaterThan(judged.mean);
  });

  test('12 neighbours, each one edge away, the best first', async () => {
    const { neighbours, neighbourTables } = await show();
    expect(neighbourTables).toEqual([{ dataset: 'fashion-mnist', split: 'test', epochs: 5 }]);
    expect(neighbours).toHaveLength(12);
    expect(new Set(neighbours.map(({ index }) => index)).size).toBe(12);
    const values = neighbours.map(({ accuracies }) => accuracies[0]!);
    expect(values).toEqual(values.toSorted((first, second) => second - first));
    for (const { edge, from, to, architecture } of neighbours) {
      // One token of the string differs: that of the edge.
      const place = [text.indexOf('nor'), text.indexOf('skip'), text.indexOf('avg')][edge.from + edge.to - 1]!;
      expect(architecture).toBe(`${text.slice(0, place)}${to}${text.slice(place + from.length)}`);
    }
  });

  test('isomorphic neighbours are marked, and their class is listed', async () => {
    const { class: own, index, neighbours } = await show({ architecture: '|none~0|+|skip_connect~0|none~1|' });
    // The input alone: 5 with none on 0→1, 4 more with none on 1→2, and two skips by way of node 1.
    expect(own.members).toEqual([5, 6, 7, 8, 9, 26, 30, 55, 80, 105]);
    expect(own.members).toContain(index);
    expect(neighbours.filter(({ sameClass }) => sameClass)).toHaveLength(8);
  });
});

describe('nas-bench-201', () => {
  test('without data: costs and neighbours, and how to get accuracies', async () => {
    vi.stubEnv('TOUCHSTONE_DATA', join(tmpdir(), 'touchstone-no-data'));
    const report = await show({ architecture: four });
    expect(report).toMatchObject({
      space: { name: 'nas-bench-201' },
      costs: {
        network: '16 channels, 5 cells a stage',
        datasets: [{ dataset: 'cifar10' }, { dataset: 'cifar100' }, { dataset: 'imagenet16-120' }],
      },
      benchmark: { state: 'absent', hint: expect.stringContaining('touchstone data') },
      accuracies: [],
      neighbourTables: [],
    });
    expect(report.neighbours).toHaveLength(24);
  });

  test('a benchmark that is asked for must load', async () => {
    vi.stubEnv('TOUCHSTONE_DATA', join(tmpdir(), 'touchstone-no-data'));
    await expect(show({ architecture: four, benchmark: { name: 'nas-bench-201' } })).rejects.toMatchObject({
      code: 'DATA',
    });
    await expect(show({ architecture: four, benchmark: { name: 'table' } })).rejects.toThrow(
      'the table is of the search space "micro", not of "nas-bench-201"',
    );
  });
});

test('a space that is asked for must know the string', async () => {
  await expect(show({ space: { name: 'nas-bench-201' } })).rejects.toBeInstanceOf(TouchstoneError);
});

test('a dataset without accuracies is refused by name', async () => {
  await expect(show({ dataset: 'cifar10' })).rejects.toMatchObject({
    code: 'CONFIG',
    message: 'no test accuracies of the architecture on "cifar10"',
    hint: 'Known: fashion-mnist.',
  });
});
