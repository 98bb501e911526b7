import { expect, test } from 'vitest';
import { parseCsv } from './parse-csv.js';

test('columns and rows by name, empty values unknown', () => {
  const { columns, rows } = parseCsv('index,accuracy\r\n3,94.5\r\n4,\r\n\n', 'my.csv');
  expect(columns).toEqual(['index', 'accuracy']);
  expect(rows.map((row) => [row.where, row.text('index'), row.number('accuracy')])).toEqual([
    ['my.csv:2', '3', 94.5],
    ['my.csv:3', '4', undefined],
  ]);
});

test('a line that is cut is an error with its number', () => {
  expect(() => parseCsv('a,b,c\n1,2,3\n4,5', 'my.csv')).toThrow(
    expect.objectContaining({
      code: 'DATA',
      message: 'the line has 2 values where the table has 3 columns',
      where: 'my.csv:3',
    }),
  );
});

test('text where a number should be, and a column that is not there', () => {
  const [row] = parseCsv('a\n9O.1', 'my.csv').rows;
  expect(() => row!.number('a')).toThrow(
    expect.objectContaining({ code: 'DATA', message: '"9O.1" is no number', where: 'my.csv:2, column "a"' }),
  );
  expect(() => row!.text('b')).toThrow(expect.objectContaining({ message: 'the table has no column "b"' }));
});
