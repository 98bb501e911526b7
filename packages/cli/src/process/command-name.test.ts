import { expect, test } from 'vitest';
import { commandName } from './command-name.js';

test.each([
  ['bench', {}, 'touchstone bench'],
  ['bench', { npm_lifecycle_event: 'bench' }, 'pnpm bench'],
  ['truth', { npm_lifecycle_event: 'touchstone' }, 'pnpm touchstone truth'],
  ['truth', { npm_lifecycle_event: 'other' }, 'touchstone truth'],
])('%s in %j is %s', (verb, env, name) => {
  expect(commandName(verb, env)).toBe(name);
});
