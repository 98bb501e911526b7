import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { hostileReport } from '../fixtures/hostile-report.js';
import { selectionColumns } from '../table/selection-columns.js';
import { formatCsv } from './format-csv.js';

/** RFC 4180 by the letter, as a second opinion. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('a heading and a line per selection', () => {
  const text = [...formatCsv(exampleReport)].join('');
  expect(text.split('\r\n').slice(0, 2)).toEqual([
    selectionColumns.map(({ name }) => name).join(','),
    'micro · fashion-mnist · darts-first-order,micro,fashion-mnist,darts-first-order,oracle,true,600,11,' +
      '|conv3x3~0|+|skip~0|skip~1|,76.2,5.299999999999997,1,2,0,81.2,77.2,83.2,81.3,76.2,0.29999999999999716,81.2,' +
      '11.200000000000003,1,1,0,0,,1,,1,,1,,16,16,0.1234,false,',
  ]);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(parse(text)).toHaveLength(1 + 24);
});

test('hostile texts neither break rows nor begin a formula nor control a terminal', () => {
  const text = [...formatCsv(hostileReport)].join('');
  const rows = parse(text);
  expect(rows).toHaveLength(1 + 24);
  for (const row of rows) {
    expect(row).toHaveLength(selectionColumns.length);
    for (const cell of row) expect(cell).toMatch(/^([^=+\-@]|-?[\d.]+$|$)/);
  }
  expect(rows[1]![4]).toMatch(/^'=cmd\|.* oracle$/);
  expect(text).not.toMatch(/[^\P{Cc}\r\n]/u);
});

test('a large report comes in parts of whole lines, an empty one is a heading', () => {
  const [entry] = exampleReport.ranking;
  const selections = Array.from({ length: 25_000 }, (_, seed) => ({ ...entry!.selections[0]!, seed }));
  const parts = [...formatCsv({ ...exampleReport, ranking: [{ ...entry!, selections }] })];
  expect(parts.map((part) => part.split('\r\n').length - 1)).toEqual([10_000, 10_000, 5001]);
  expect([...formatCsv({ ...exampleReport, ranking: [] })]).toHaveLength(1);
});
