import { describe, expect, it } from 'vitest';
import type { ResolvedConfig } from '../config/resolved-config.js';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { lastRun } from './last-run.js';
import { saveRun } from './save-run.js';

const resolved = (store: string, suite: string): ResolvedConfig =>
  ({ config: { store, suite }, origins: { suite: 'command line' }, directory: '/' }) as unknown as ResolvedConfig;

describe('lastRun', () => {
  it('is the latest that was saved', async () => {
    const store = temporaryDirectory();
    expect(await lastRun(store)).toBeUndefined();
    await saveRun(resolved(store, 'a'), new Date('2026-01-02T00:00:00Z'));
    await saveRun(resolved(store, 'b'), new Date('2026-01-01T00:00:00Z'));
    expect(await lastRun(store)).toEqual({ resolved: resolved(store, 'a') });
  });

  it('is none in a store that does not exist', async () => {
    expect(await lastRun(`${temporaryDirectory()}/absent`)).toBeUndefined();
  });
});
