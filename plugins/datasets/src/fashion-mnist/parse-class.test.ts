import { expect, test } from 'vitest';
import { parseClass } from './parse-class.js';

test('reads the rows', () => {
  const { images, malformed } = parseClass('{"data":[[0,255,3,4],[5,6,7,8]]}', 4, '0.json');
  expect([...images]).toEqual([0, 255, 3, 4, 5, 6, 7, 8]);
  expect(malformed).toBe(0);
});

test.each([
  '[]',
  '[1,2,3]',
  '[1,2,3,4,5]',
  '[1,2,3,256]',
  '[1,2,3,-1]',
  '[1,2,3,0.5]',
  '[1,2,3,"4"]',
  'null',
  '"1234"',
])('leaves out and counts the row %s', (row) => {
  const { images, malformed } = parseClass(`{"data":[${row},[1,2,3,4]]}`, 4, '0.json');
  expect([...images]).toEqual([1, 2, 3, 4]);
  expect(malformed).toBe(1);
});

test.each([
  ['{"data":[[1,2', 'not a JSON file'],
  ['[[1,2,3,4]]', 'no array under the key "data"'],
  ['{"data":3}', 'no array under the key "data"'],
  ['null', 'no array under the key "data"'],
])('%s is an error that names the file', (text, message) => {
  expect(() => parseClass(text, 4, 'clothes/3.json')).toThrowError(
    expect.objectContaining({ code: 'DATA', message, where: 'clothes/3.json' }),
  );
});
