import { expect, test } from 'vitest';
import { withDefaultVerb } from './with-default-verb.js';

test.each([
  [[], ['bench']],
  [
    ['--seeds', '3'],
    ['bench', '--seeds', '3'],
  ],
  [
    ['bench', '--seeds', '3'],
    ['bench', '--seeds', '3'],
  ],
  [['list'], ['list']],
  [['benhc'], ['benhc']],
  [['--help'], ['--help']],
  [['-V'], ['-V']],
])('%j is %j', (args, complete) => {
  expect(withDefaultVerb(args)).toEqual(complete);
});
