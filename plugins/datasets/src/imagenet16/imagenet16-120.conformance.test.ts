import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRng } from '@touchstone/contract';
import { testDataset } from '@touchstone/testkit';
import { afterAll } from 'vitest';
import { batchPickle } from '../fixtures/batch-pickle.js';
import { imagenet16120 } from './imagenet16-120.js';

const path = mkdtempSync(join(tmpdir(), 'touchstone-imagenet16-'));
afterAll(() => rmSync(path, { recursive: true }));

const files = [...Array.from({ length: 10 }, (_, batch) => `train_data_batch_${batch + 1}`), 'val_data'];
for (const name of files) {
  const rng = createRng(name);
  const first = /[13579]$/.test(name) ? 1 : 61;
  const labels = Array.from({ length: 60 }, (_, place) => first + place);
  writeFileSync(
    join(path, name),
    batchPickle(
      Uint8Array.from({ length: 60 * 768 }, () => rng.integer(256)),
      labels,
    ),
  );
}

const sizes = { searchTrain: 60, searchValid: 60, searchScore: 60, train: 240, valid: 120, test: 60 };

// With published splits search-valid is part of valid, which the suite does not allow.
testDataset(imagenet16120, { options: { ...sizes, path, splits: 'drawn', resolution: 8 } });
