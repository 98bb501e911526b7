import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeTables, importNasBench201 } from '@touchstone/benchmarks';
import { expect, test } from 'vitest';
import { loadRegistry } from '../registry/load-registry.js';
import { showArchitecture } from './show-architecture.js';

const csv = fileURLToPath(new URL('../../../../../shared/data/nas-bench-201/nas-bench-201.csv', import.meta.url));

test.skipIf(!existsSync(csv))(
  'the best cell and its neighbours are those of the published table (skipped where shared/data is absent)',
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'touchstone-show-'));
    const path = join(directory, 'tables.bin');
    const run = { signal: new AbortController().signal, onProgress: () => {} };
    await writeFile(path, encodeTables(await importNasBench201(csv, run)));
    const rows = (await readFile(csv, 'utf8')).trimEnd().split('\n').slice(1);
    // Columns index, arch, unique, c10_test_200.
    const table = new Map(rows.map((line) => [line.split(',')[1]!, line.split(',')] as const));

    const best = '|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|+|skip_connect~0|nor_conv_3x3~1|nor_conv_1x1~2|';
    const { report } = await showArchitecture(
      {
        architecture: best,
        benchmark: { name: 'nas-bench-201', options: { path, version: 'nats' } },
        configured: { space: { name: 'micro' }, benchmark: { name: 'table' }, store: directory },
      },
      await loadRegistry({ cwd: directory, plugins: [] }),
      () => {},
    );
    await rm(directory, { recursive: true });

    expect(report).toMatchObject({ index: 6111, class: { canonical: table.get(best)![2] } });
    const known = report.accuracies.find(({ dataset, epochs }) => dataset === 'cifar10' && epochs === 200)!;
    expect(known.mean).toBeCloseTo(94.37333, 4);
    expect(known.standing).toMatchObject({ percentile: 100, rank: 1, of: 15_625 });
    expect(report.neighbours).toHaveLength(24);
    for (const { architecture, index, accuracies } of report.neighbours) {
      const row = table.get(architecture)!;
      expect(index).toBe(Number(row[0]));
      expect(accuracies[0]).toBeCloseTo(Number(row[3]), 4);
    }
  },
);
