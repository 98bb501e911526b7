import { expect, test } from 'vitest';
import { wantsColour } from './wants-colour.js';

test.each([
  ['a terminal', {}, true, true, true],
  ['a pipe', {}, false, true, false],
  ['a dumb terminal', { TERM: 'dumb' }, true, true, false],
  ['NO_COLOR', { NO_COLOR: '1' }, true, true, false],
  ['an empty NO_COLOR', { NO_COLOR: '' }, true, true, true],
  ['FORCE_COLOR', { FORCE_COLOR: '1' }, false, true, true],
  ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, true, false],
  ['NO_COLOR against FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, true, false],
  ['--no-color against FORCE_COLOR', { FORCE_COLOR: '1' }, true, false, false],
])('%s', (_, env, isTerminal, allowed, expected) => {
  expect(wantsColour(env, isTerminal, allowed)).toBe(expected);
});
