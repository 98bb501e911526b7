import { expect, test } from 'vitest';
import { resumeCommand } from './resume-command.js';

test('repeats what says where things are, quoted where needed', () => {
  expect(resumeCommand({ criteria: 'a', seeds: '3', suite: ['b,c'] }, {})).toBe('touchstone bench --resume');
  expect(resumeCommand({ skipBrokenPlugins: true }, {})).toBe('touchstone bench --resume --skip-broken-plugins');
  expect(
    resumeCommand(
      { store: '/tmp/my store', output: ["it's.json", 'page.html'], json: true },
      { npm_lifecycle_event: 'bench' },
    ),
  ).toBe(String.raw`pnpm bench --resume --store '/tmp/my store' --json --output 'it'\''s.json' --output page.html`);
});
