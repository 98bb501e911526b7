import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resolveTablePath } from './resolve-table-path.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'touchstone-'));
  writeFileSync(join(directory, 'mine.json'), '{}');
  writeFileSync(join(directory, 'package.json'), '{}');
});
afterAll(() => rmSync(directory, { recursive: true }));

test('an absolute path is itself, there or not', () => {
  expect(resolveTablePath(join(directory, 'mine.json'), root)).toBe(join(directory, 'mine.json'));
  expect(resolveTablePath(join(directory, 'absent.json'), root)).toBe(join(directory, 'absent.json'));
});

test('a relative path is taken from the working directory', () => {
  expect(resolveTablePath('mine.json', directory)).toBe(join(directory, 'mine.json'));
  expect(resolveTablePath('package.json', directory)).toBe(join(directory, 'package.json'));
});

test('what the working directory lacks is looked for in the repository', () => {
  expect(existsSync(join(root, 'pnpm-workspace.yaml'))).toBe(true);
  expect(resolveTablePath('pnpm-workspace.yaml', directory)).toBe(join(root, 'pnpm-workspace.yaml'));
});

test('a path that leads nowhere is reported in the working directory', () => {
  expect(resolveTablePath('data/absent.json', directory)).toBe(join(directory, 'data/absent.json'));
});
