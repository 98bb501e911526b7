import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDataset } from '@touchstone/testkit';
import { afterAll } from 'vitest';
import { cifar10 } from './cifar10.js';
import { cifar100 } from './cifar100.js';
import { cifarBytes } from '../fixtures/cifar-bytes.js';

const directory = mkdtempSync(join(tmpdir(), 'touchstone-cifar-'));
afterAll(() => rmSync(directory, { recursive: true }));

function path(classes: number, labelBytes: 1 | 2): string {
  const own = mkdtempSync(join(directory, 'files-'));
  writeFileSync(join(own, 'train.bin'), cifarBytes(300, classes, labelBytes, 'train'));
  writeFileSync(join(own, 'test.bin'), cifarBytes(100, classes, labelBytes, 'test'));
  return own;
}

const sizes = { searchTrain: 50, searchValid: 50, searchScore: 50, train: 150, valid: 100, test: 100 };

// With published splits search-valid is part of valid, which the suite does not allow.
testDataset(cifar10, { options: { ...sizes, path: path(10, 1), splits: 'drawn', resolution: 8 } });
testDataset(cifar100, { options: { ...sizes, path: path(100, 2), splits: 'drawn', resolution: 8 } });
