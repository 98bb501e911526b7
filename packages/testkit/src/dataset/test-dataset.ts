import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dataset, DatasetPlugin, Examples, SearchSplit, TruthSplit } from '@touchstone/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultOptions } from '../plugin/default-options.js';
import { testDescription } from '../plugin/test-description.js';

const searchSplits: readonly SearchSplit[] = ['search-train', 'search-valid', 'search-score'];
const truthSplits: readonly TruthSplit[] = ['train', 'valid', 'test'];
const splits = [...searchSplits, ...truthSplits];

export interface DatasetSuite {
  /** Over the defaults, to make it small. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/**
 * Conformance suite of a dataset, for a vitest file: shapes, labels, values, disjoint splits, and
 * equal data for equal options.
 */
export function testDataset(plugin: DatasetPlugin, suite: DatasetSuite = {}): void {
  const options = { ...defaultOptions(plugin), ...suite.options };

  describe(`dataset ${plugin.name}`, () => {
    let cacheDirectory: string;
    let dataset: Dataset;
    const load = (): Promise<Dataset> =>
      plugin.load(options as never, { cacheDirectory, dataDirectory: '', log: () => {} });
    beforeAll(async () => {
      cacheDirectory = await mkdtemp(join(tmpdir(), 'touchstone-dataset-'));
      dataset = await load();
    });
    afterAll(() => rm(cacheDirectory, { recursive: true, force: true }));

    testDescription(plugin, 'dataset');

    it.each(splits)('%s has an image and a label for every example', (split) => {
      const { channels, height, width } = dataset.image;
      const examples = dataset.examples(split);
      expect(examples.split).toBe(split);
      expect(examples.count).toBeGreaterThan(0);
      expect(examples.images).toBeInstanceOf(Float32Array);
      expect(examples.images).toHaveLength(examples.count * channels * height * width);
      expect(examples.labels).toHaveLength(examples.count);
      expect(Math.max(...examples.labels)).toBeLessThan(dataset.classes);
      expect(examples.images.every((value) => Number.isFinite(value))).toBe(true);
    });

    it('is normalised and shows every class in train', () => {
      const { images, labels, count } = dataset.examples('train');
      const mean = images.reduce((sum, value) => sum + value / images.length, 0);
      const variance = images.reduce((sum, value) => sum + (value - mean) ** 2 / images.length, 0);
      expect(Math.abs(mean)).toBeLessThan(0.5);
      expect(variance).toBeGreaterThan(0.25);
      expect(variance).toBeLessThan(4);
      expect(new Set(labels).size).toBe(Math.min(dataset.classes, count));
    });

    it('keeps train, valid and test apart, and the search splits as disjoint parts of train', () => {
      const [train, valid, test] = truthSplits.map((split) => contents(dataset.examples(split)));
      expect(common(train!, valid!) + common(train!, test!) + common(valid!, test!)).toBe(0);
      const [weights, alphas, scores] = searchSplits.map((split) => contents(dataset.examples(split)));
      expect(common(weights!, alphas!) + common(weights!, scores!) + common(alphas!, scores!)).toBe(0);
      for (const part of [weights!, alphas!, scores!]) expect(common(part, train!)).toBe(part.size);
    });

    it('gives the same data and hash when loaded again', async () => {
      expect(dataset.name).toBe(plugin.name);
      expect(dataset.hash).toMatch(/^[0-9a-f]{64}$/);
      const again = await load();
      expect(again.hash).toBe(dataset.hash);
      for (const split of splits) {
        expect(again.examples(split)).toEqual(dataset.examples(split));
        expect(dataset.examples(split)).toEqual(dataset.examples(split));
      }
    });
  });
}

/** Digests of the images. */
function contents({ images, count }: Examples): ReadonlySet<string> {
  const extent = images.length / count;
  const bytes = new Uint8Array(images.buffer, images.byteOffset, images.byteLength);
  return new Set(
    Array.from({ length: count }, (_, index) =>
      createHash('sha256')
        .update(bytes.subarray(4 * index * extent, 4 * (index + 1) * extent))
        .digest('hex'),
    ),
  );
}

function common(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  return [...first].filter((digest) => second.has(digest)).length;
}
