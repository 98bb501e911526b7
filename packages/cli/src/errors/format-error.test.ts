import { TouchstoneError } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { formatError } from './format-error.js';

const error = new TouchstoneError('CONFIG', 'unknown key "sede"', {
  where: 'touchstone.config.json',
  hint: 'Known: seeds.',
  cause: new Error('deeper'),
});

test('message, place and hint, no stack', () => {
  expect(formatError(error, false)).toBe(
    'error: unknown key "sede"\n   at: touchstone.config.json\n hint: Known: seeds.\n',
  );
});

test('what is absent has no line', () => {
  expect(formatError(new TouchstoneError('STORE', 'no space left'), false)).toBe('error: no space left\n');
});

test('verbose adds the stacks of the error and its cause', () => {
  const text = formatError(error, true);
  expect(text).toMatch(/ hint: Known: seeds\.\nTouchstoneError: unknown key "sede"\n +at .*format-error\.test\.ts/);
  expect(text).toMatch(/\ncaused by:\nError: deeper\n +at /);
});

test('a bug keeps its stack', () => {
  expect(formatError(new TypeError('x is not a function'), false)).toMatch(
    /^error: unexpected: x is not a function\n hint: This is a bug .*\nTypeError: x is not a function\n +at /,
  );
  expect(formatError('thrown text', false)).toMatch(/^error: unexpected: thrown text\n/);
});

test('cannot control the terminal', () => {
  expect(formatError(new TouchstoneError('PLUGIN', 'bad \u001B[2J'), false)).toBe('error: bad \uFFFD[2J\n');
});
