import { expect, test } from 'vitest';
import { formatVersions } from './format-versions.js';

test('datasets, splits, epochs, cells, trainings, seeds and sources', () => {
  const text = formatVersions([
    {
      version: 'v1.1',
      published: 'of March 2020',
      tables: [
        {
          dataset: 'cifar10',
          split: 'test',
          epochs: 200,
          cells: 15_625,
          seeds: [{ seed: 777, cells: 7961 }],
          trainings: [
            { trainings: 1, cells: 2225 },
            { trainings: 3, cells: 7961 },
          ],
        },
        { dataset: 'cifar100', split: 'valid', epochs: 200, cells: 3, seeds: [], trainings: [] },
      ],
      costs: [{ dataset: 'cifar10', cells: 3 }],
      sources: [
        {
          format: 'seed-pickle',
          name: 'my.p',
          files: 1,
          bytes: 10,
          sha256: 'ab'.repeat(32),
          licence: 'MIT',
          origin: 'owner/repository@commit',
          notes: ['a remark'],
        },
        { format: 'nats-bench', name: 'NATS', files: 15_625, bytes: 10, sha256: 'cd'.repeat(32) },
      ],
    },
  ]);
  expect(text).toBe(
    `v1.1: of March 2020
  dataset   split  epochs   cells  trainings: cells    seeds: cells
  cifar10   test      200  15,625  1: 2,225, 3: 7,961  777: 7,961
  cifar100  valid     200       3  not known           mean only
  cifar10 has no validation split; cifar10-valid, trained on half of the images, has one
  parameters and FLOPs: cifar10 (3 cells)
  from my.p (seed-pickle; MIT, owner/repository@commit; sha256 abababababab…)
    a remark
  from NATS (nats-bench, 15,625 files; licence not known; sha256 cdcdcdcdcdcd…)
`,
  );
});
