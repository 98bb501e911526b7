import { CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { usageError } from './usage-error.js';

test('a complaint with a suggestion', () => {
  const complaint = new CommanderError(
    1,
    'x',
    "error: unknown option '--sedes'\n(Did you mean one of --seeds, --space?)",
  );
  expect(usageError(complaint, 'bench')).toMatchObject({
    code: 'USAGE',
    message: 'unknown option "--sedes"; did you mean --seeds, --space?',
    hint: 'See touchstone bench --help.',
  });
});

test('a complaint without', () => {
  expect(usageError(new CommanderError(1, 'x', "error: unknown command 'x'"), 'x')).toMatchObject({
    message: 'unknown command "x"',
    hint: 'See touchstone --help.',
  });
});
