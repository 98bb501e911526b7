import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRng } from '@touchstone/contract';
import { testDataset } from '@touchstone/testkit';
import { afterAll } from 'vitest';
import { idxBytes } from '../fixtures/idx-bytes.js';
import { idx } from './idx.js';

const path = mkdtempSync(join(tmpdir(), 'touchstone-idx-'));
afterAll(() => rmSync(path, { recursive: true }));

for (const [part, count] of [
  ['train', 200],
  ['t10k', 60],
] as const) {
  const rng = createRng(part);
  const values = Uint8Array.from({ length: count * 64 }, () => Math.floor(256 * rng.uniform()));
  writeFileSync(join(path, `${part}-images-idx3-ubyte`), idxBytes([count, 8, 8], values));
  const labels = Uint8Array.from({ length: count }, (_, place) => place % 5);
  writeFileSync(join(path, `${part}-labels-idx1-ubyte`), idxBytes([count], labels));
}

testDataset(idx, {
  options: { path, searchTrain: 30, searchValid: 30, searchScore: 30, train: 100, valid: 50, test: 40 },
});
