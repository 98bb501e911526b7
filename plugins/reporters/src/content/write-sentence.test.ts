import { expect, test } from 'vitest';
import { writeSentence } from './write-sentence.js';

test('names as asked, numbers and intervals as in tables', () => {
  const sentence = [{ criterion: 'a' }, ' has ', { value: -1.25 }, ' (', { interval: { low: -2, high: 3 } }, ').'];
  expect(writeSentence(sentence)).toBe('a has -1.3 (-2.0…3.0).');
  expect(writeSentence(sentence, (name) => `<${name}>`)).toMatch(/^<a> has /);
});
