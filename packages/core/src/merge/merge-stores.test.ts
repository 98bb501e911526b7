import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ResolvedConfig } from '../config/resolved-config.js';
import { failedRow } from '../fixtures/failed-row.js';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { lastRun } from '../store/last-run.js';
import { acquireLock } from '../store/lock.js';
import { saveRun } from '../store/save-run.js';
import { mergeStores } from './merge-stores.js';

interface Shard {
  readonly seeds: readonly number[];
  readonly keys: readonly string[];
  readonly suite?: string;
}

/** A store with failed rows of the given keys, the checkpoints of one supernet and one run. */
async function shard(parent: string, name: string, { seeds, keys, suite = 'quick' }: Shard): Promise<string> {
  const store = path.join(parent, name);
  const supernet = path.join(store, 'supernets', `of-${name}`);
  mkdirSync(supernet, { recursive: true });
  writeFileSync(path.join(supernet, 'step-000000.safetensors'), `weights of ${name}`);
  writeFileSync(
    path.join(store, 'journal.jsonl'),
    keys.map((key) => `${JSON.stringify(failedRow({ key }))}\n`).join(''),
  );
  const resolved = { config: { store, suite, seeds }, origins: { seeds: 'default' } } as unknown as ResolvedConfig;
  await saveRun([resolved], new Date(Date.UTC(2026, 0, seeds[0]!)));
  return store;
}

function keysOf(store: string): string[] {
  const lines = readFileSync(path.join(store, 'journal.jsonl'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => (JSON.parse(line) as { key: string }).key);
}

describe('mergeStores', () => {
  it('joins rows, supernets and seeds; the stores stay as they are', async () => {
    const parent = temporaryDirectory();
    const sources = [
      await shard(parent, 'one', { seeds: [1, 3], keys: ['a', 'b'] }),
      await shard(parent, 'two', { seeds: [2], keys: ['b', 'c'] }),
    ];
    const target = path.join(parent, 'all');
    const notices: string[] = [];
    const log = (message: string): void => void notices.push(message);
    expect(await mergeStores({ sources, target, log })).toEqual({ rows: 3, files: 2, seeds: [1, 2, 3] });
    expect(keysOf(target)).toEqual(['a', 'b', 'c']);
    expect(readdirSync(path.join(target, 'supernets')).sort()).toEqual(['of-one', 'of-two']);
    expect((await lastRun(target))?.[0].config).toEqual({ store: target, suite: 'quick', seeds: [1, 2, 3] });
    expect(readdirSync(target)).not.toContain('lock');
    expect(keysOf(sources[0]!)).toEqual(['a', 'b']);
    expect(notices).toEqual([]);

    expect(await mergeStores({ sources, target, log })).toEqual({ rows: 3, files: 0, seeds: [1, 2, 3] });
  });

  it('links checkpoints rather than copying them', async () => {
    const parent = temporaryDirectory();
    const source = await shard(parent, 'one', { seeds: [1], keys: ['a'] });
    const target = path.join(parent, 'all');
    await mergeStores({ sources: [source], target, log: () => {} });
    const inode = (store: string): number => statSync(path.join(store, 'supernets/of-one/step-000000.safetensors')).ino;
    expect(inode(target)).toBe(inode(source));
  });

  it('keeps different runs and says so', async () => {
    const parent = temporaryDirectory();
    const sources = [
      await shard(parent, 'one', { seeds: [1], keys: ['a'] }),
      await shard(parent, 'two', { seeds: [2], keys: ['b'], suite: 'other' }),
    ];
    const target = path.join(parent, 'all');
    const notices: string[] = [];
    const merged = await mergeStores({ sources, target, log: (message) => notices.push(message) });
    expect(merged.seeds).toBeNull();
    expect(readdirSync(path.join(target, 'runs'))).toHaveLength(2);
    expect((await lastRun(target))?.[0].config.suite).toBe('other');
    expect(notices.join()).toContain('differ in more than their seeds');
  });

  it('tells of a store that is in use, and leaves a line that is cut off out', async () => {
    const parent = temporaryDirectory();
    const source = await shard(parent, 'one', { seeds: [1], keys: ['a'] });
    writeFileSync(path.join(source, 'lock'), '{}');
    writeFileSync(path.join(source, 'journal.jsonl'), '{"schema":', { flag: 'a' });
    const notices: string[] = [];
    const target = path.join(parent, 'all');
    const merged = await mergeStores({ sources: [source], target, log: (message) => notices.push(message) });
    expect(merged.rows).toBe(1);
    expect(notices).toEqual([
      expect.stringContaining('it is in use, or its run was killed'),
      expect.stringContaining('the last line is cut off (10 bytes)'),
    ]);
  });

  it('refuses a target that is one of the stores or in use, and a store that is not there', async () => {
    const parent = temporaryDirectory();
    const source = await shard(parent, 'one', { seeds: [1], keys: ['a'] });
    const merge = (sources: readonly string[], target: string): Promise<unknown> =>
      mergeStores({ sources, target, log: () => {} });
    await expect(merge([source], `${parent}/./one`)).rejects.toMatchObject({ code: 'USAGE', where: `${parent}/./one` });
    await expect(merge([source, `${parent}/absent`], `${parent}/all`)).rejects.toMatchObject({
      code: 'USAGE',
      where: `${parent}/absent`,
    });
    const release = acquireLock(path.join(parent, 'all', 'lock'), () => {});
    await expect(merge([source], `${parent}/all`)).rejects.toMatchObject({ code: 'STORE' });
    release();
  });
});
