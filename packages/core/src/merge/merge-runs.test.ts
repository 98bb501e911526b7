import { expect, it } from 'vitest';
import type { ResolvedConfig } from '../config/resolved-config.js';
import { mergeRuns } from './merge-runs.js';

/** The keys that play a role. */
const run = (config: object): ResolvedConfig =>
  ({ config: { suite: 'quick', workers: 2, ...config }, origins: { seeds: 'default' } }) as unknown as ResolvedConfig;

it('runs that differ in seeds, store and workers are one run over all seeds', () => {
  const merged = mergeRuns([
    [run({ seeds: [1, 3], store: '/a' })],
    [run({ seeds: [2, 3], store: '/b', workers: 'auto' })],
  ]);
  expect(merged).toEqual([run({ seeds: [1, 2, 3], store: '/b', workers: 'auto' })]);
});

it('runs that differ in anything else are not', () => {
  expect(mergeRuns([[run({ seeds: [1] })], [run({ seeds: [2], suite: 'other' })]])).toBeUndefined();
  expect(mergeRuns([])).toBeUndefined();
});

it('merges each setting on its own; a shard may lack one', () => {
  const other = (seeds: number[]): ResolvedConfig => run({ suite: 'other', seeds });
  expect(mergeRuns([[run({ seeds: [1, 3] }), other([7])], [run({ seeds: [2] })]])).toEqual([
    run({ seeds: [1, 2, 3] }),
    other([7]),
  ]);
  expect(mergeRuns([[run({ seeds: [2] })], [other([7]), run({ seeds: [1] })]])).toEqual([
    other([7]),
    run({ seeds: [1, 2] }),
  ]);
  expect(mergeRuns([[run({ seeds: [1] }), other([7])], [run({ seeds: [2], suite: 'third' })]])).toBeUndefined();
});
