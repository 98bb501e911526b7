import { decodeTable, encodeTable, type TruthTable } from '@touchstone/benchmarks';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { tinyOptions } from '../fixtures/tiny-table.js';
import { checkTruth } from './check-truth.js';
import { computeTruth } from './compute-truth.js';
import type { TruthProgress, TruthRequest, TruthRun } from './truth-request.js';

/** A space of one edge and five architectures, as a user's plugin. */
const single = `
  import { defineSearchSpace } from '@touchstone/contract';
  import { cellForm, cellSearchSpace, nasBench201Operations } from '@touchstone/spaces';
  const layers = [{ layer: 'convolution', kernel: 3, channels: 2, stride: 2 }, { layer: 'normalise' }];
  const blocks = [{ block: 'layers', layers }, { block: 'cell' }, { block: 'cell' }];
  export default defineSearchSpace({
    name: 'single', summary: 'one edge',
    create: () => cellSearchSpace({
      name: 'single', cell: cellForm(2, nasBench201Operations), none: 'exclude', skeleton: () => ({ blocks }),
    }),
  });`;

const setUp = (): { cwd: string; request: TruthRequest; run(changes?: Partial<TruthRun>): TruthRun } => {
  const cwd = temporaryDirectory({ 'touchstone/spaces/single.ts': single });
  return {
    cwd,
    request: {
      space: { name: 'single' },
      dataset: { name: 'synthetic', options: tinyOptions.dataset },
      engine: { name: 'onnx' },
      executor: { name: 'threads' },
      protocol: { epochs: 2, batchSize: 16, learningRate: 0.1, momentum: 0.9, weightDecay: 5e-4 },
      seeds: [1, 2],
      workers: 2,
      store: path.join(cwd, '.touchstone'),
      output: 'table.json',
    },
    run: (changes) => ({ cwd, signal: new AbortController().signal, log() {}, onProgress() {}, ...changes }),
  };
};
const read = (cwd: string): TruthTable => {
  const file = path.join(cwd, 'table.json');
  return decodeTable(readFileSync(file, 'utf8'), file);
};

describe('computeTruth', () => {
  it('trains every class with every seed, goes on where it was stopped, and can be checked', async () => {
    const { cwd, request, run } = setUp();
    const abort = new AbortController();
    const told: TruthProgress[] = [];
    const onProgress = (progress: TruthProgress): void => {
      told.push(progress);
      if (progress.done === 3) abort.abort();
    };
    await expect(computeTruth(request, run({ signal: abort.signal, onProgress }))).rejects.toMatchObject({
      code: 'INTERRUPTED',
    });
    expect(told[0]).toMatchObject({ done: 0, total: 10, remainingSeconds: undefined });

    const resumed: TruthProgress[] = [];
    const table = await computeTruth(request, run({ onProgress: (progress) => resumed.push(progress) }));
    expect(resumed[0]!.done).toBeGreaterThanOrEqual(3);
    expect(resumed.at(-1)).toMatchObject({ done: 10, total: 10, remainingSeconds: 0 });
    expect(read(cwd)).toEqual(table);
    expect(table).toMatchObject({ space: { name: 'single' }, seeds: [1, 2], protocol: request.protocol });
    expect(
      Object.values(table.architectures)
        .map(({ canonical }) => canonical)
        .sort(),
    ).toHaveLength(5);
    const none = table.architectures['|none~0|']!;
    // A disconnected cell is trained like any other and ends at chance, one of four classes.
    expect(none.test).toEqual([25, 25]);

    const undisturbed = setUp();
    const other = await computeTruth({ ...undisturbed.request, executor: { name: 'inline' } }, undisturbed.run());
    expect(other.architectures).toEqual(table.architectures);

    // Check a sample of everything, then of a table that has been tampered with.
    const check = { ...request, table: 'table.json', sample: 10, seed: 1 };
    const numerics = { table: table.provenance.numerics, run: table.provenance.numerics };
    expect(await checkTruth(check, run())).toEqual({ checked: 10, numerics, tolerance: 0, differences: [] });

    const changed = structuredClone(table) as { architectures: Record<string, { test: number[] }> } & TruthTable;
    changed.architectures['|none~0|']!.test[1] = 26;
    writeFileSync(path.join(cwd, 'table.json'), encodeTable(changed));
    expect((await checkTruth(check, run())).differences).toEqual([
      { architecture: '|none~0|', seed: 2, split: 'test', table: 26, retrained: 25 },
    ]);
    const foreign = { ...changed, provenance: { ...changed.provenance, numerics: 'another engine' } };
    writeFileSync(path.join(cwd, 'table.json'), encodeTable(foreign));
    expect(await checkTruth({ ...check, sample: 3 }, run())).toMatchObject({
      checked: 3,
      tolerance: 3,
      differences: [],
    });

    const dataset = { ...changed.dataset, hash: 'other images' };
    writeFileSync(path.join(cwd, 'table.json'), encodeTable({ ...changed, dataset }));
    await expect(checkTruth(check, run())).rejects.toMatchObject({ code: 'DATA' });
  });

  it('stops at the first training that fails and says which', async () => {
    const { request, run } = setUp();
    const protocol = { ...request.protocol, learningRate: 1e30 };
    await expect(computeTruth({ ...request, protocol }, run())).rejects.toMatchObject({
      code: 'NUMERICS',
      where: expect.stringMatching(/^\|.*~0\|, seed 1$/),
    });
  });
});
