import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { selectionColumns } from './selection-columns.js';
import { selectionRows } from './selection-rows.js';

const [oracle, strength] = exampleReport.ranking;
const at = (name: string): number => selectionColumns.findIndex((column) => column.name === name);

test('one value per column, of its type or null', () => {
  const [, , cells] = [...selectionRows(exampleReport)];
  expect(Object.fromEntries(selectionColumns.map(({ name }, index) => [name, cells![index]]))).toMatchObject({
    group: 'micro · fashion-mnist · darts-first-order',
    criterion: 'strength[signed=true]',
    control: false,
    checkpoint: 600,
    seed: 11,
    architecture: '|conv3x3~0|+|skip~0|skip~1|',
    test_accuracy: 73.06,
    test_regret: 81.5 - 73.06,
    rank: 2,
    mean: 78.06,
    collapsed_seeds: 0,
    kendall_best: 0.31,
    spearman_best: null,
    pareto: true,
    tie_group: 'a',
  });
  const types = { text: 'string', integer: 'number', number: 'number', boolean: 'boolean' };
  for (const [index, { type }] of selectionColumns.entries()) {
    if (cells![index] !== null) expect(typeof cells![index]).toBe(types[type]);
  }
});

test('a row per seed of every entry; what belongs to a seed changes with it, the rest does not', () => {
  const rows = [...selectionRows(exampleReport)];
  expect(rows).toHaveLength(4 * 3 * 2);
  const [first, second] = rows;
  const differing = selectionColumns.filter((_, index) => first![index] !== second![index]).map(({ name }) => name);
  expect(differing).toEqual(['seed', 'architecture', 'test_accuracy', 'test_regret']);
  for (const [index, { per, value, type }] of selectionColumns.entries()) {
    const [group] = exampleReport.groups;
    const values = oracle!.selections.map((selection) => value({ group: group!, entry: oracle!, selection }));
    expect(rows.slice(0, 2).map((row) => row[index])).toEqual(values);
    if (per === 'entry') expect(values[0], type).toBe(values[1]);
  }
});

test('column names are unique', () => {
  expect(new Set(selectionColumns.map(({ name }) => name)).size).toBe(selectionColumns.length);
});

test('control characters do not get through', () => {
  const entry = { ...strength!, criterion: 'a\u001B[2J\n' };
  const [cells] = [...selectionRows({ ...exampleReport, ranking: [entry] })];
  expect(cells![at('criterion')]).toBe('a\uFFFD[2J ');
});

test('a number that is not finite is an error, at any seed', () => {
  const selections = [strength!.selections[0]!, { ...strength!.selections[1]!, testAccuracy: Number.NaN }];
  expect(() => [...selectionRows({ ...exampleReport, ranking: [{ ...strength!, selections }] })]).toThrowError(
    expect.objectContaining({
      code: 'NUMERICS',
      message: 'the report holds NaN',
      where: 'test_accuracy of strength[signed=true], step 600, seed 12',
    }),
  );
});

test('a group that is not described is an error', () => {
  expect(() => [...selectionRows({ ...exampleReport, groups: [] })]).toThrowError(
    expect.objectContaining({ code: 'DATA', where: 'oracle, micro · fashion-mnist · darts-first-order' }),
  );
});
