import { describe, expect, it } from 'vitest';
import type { ResolvedConfig } from '../config/resolved-config.js';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { lastRun } from './last-run.js';
import { saveRun } from './save-run.js';

const resolved = (store: string, suite: string): ResolvedConfig =>
  ({ config: { store, suite }, origins: { suite: 'command line' }, directory: '/' }) as unknown as ResolvedConfig;

describe('lastRun', () => {
  it('is the latest that was saved, all settings of it', async () => {
    const store = temporaryDirectory();
    expect(await lastRun(store)).toBeUndefined();
    await saveRun([resolved(store, 'a'), resolved(store, 'b')], new Date('2026-01-02T00:00:00Z'));
    await saveRun([resolved(store, 'c')], new Date('2026-01-01T00:00:00Z'));
    expect(await lastRun(store)).toEqual([resolved(store, 'a'), resolved(store, 'b')]);
  });

  it('is none in a store that does not exist', async () => {
    expect(await lastRun(`${temporaryDirectory()}/absent`)).toBeUndefined();
  });

  it('reads runs of version 1, of one setting, and says what it cannot read', async () => {
    const run = (content: object): string =>
      temporaryDirectory({ 'runs/2026-01-01T00-00-00.000Z.json': JSON.stringify(content) });
    const store = run({ schema: 'touchstone.run/1', resolved: resolved('/moved', 'a') });
    expect(await lastRun(store)).toEqual([resolved(store, 'a')]);
    await expect(lastRun(run({ schema: 'touchstone.run/9' }))).rejects.toMatchObject({
      code: 'STORE',
      message: 'the last run was recorded by another version of Touchstone',
    });
  });
});
