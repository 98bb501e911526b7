import path from 'node:path';
import { expect, it } from 'vitest';
import type { ResolvedConfig } from '../config/resolved-config.js';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { usableConfig } from './usable-config.js';

const criterion = (name: string): string =>
  `export default { kind: 'criterion', name: '${name}', summary: 'Own', needs: [], score: () => [] };\n`;

/** The keys that play a role. */
const config = (directory: string, plugins: readonly string[], criteria: readonly string[]): ResolvedConfig =>
  ({
    config: {
      plugins: plugins.map((name) => path.join(directory, name)),
      criteria: criteria.map((name) => ({ name })),
    },
    origins: {},
    directory,
  }) as unknown as ResolvedConfig;

it('is the configuration itself where everything is there', async () => {
  const directory = temporaryDirectory({ 'mine.mjs': criterion('mine') });
  const given = config(directory, ['mine.mjs'], ['mine', 'magnitude']);
  expect(await usableConfig(given, directory, directory)).toEqual({ resolved: given, broken: [] });
});

it('leaves a plugin out that does not load, with its criteria, and keeps the others', async () => {
  const directory = temporaryDirectory({ 'mine.mjs': criterion('mine'), 'broken.mjs': 'export default 3 +;\n' });
  const given = config(directory, ['broken.mjs', 'absent.mjs', 'mine.mjs'], ['mine', 'broken', 'magnitude']);
  const { resolved, broken } = await usableConfig(given, directory, temporaryDirectory());
  expect(resolved.config.plugins).toEqual([path.join(directory, 'mine.mjs')]);
  expect(resolved.config.criteria).toEqual([{ name: 'mine' }, { name: 'magnitude' }]);
  expect(broken.map(({ name, criterion: of, code }) => [path.basename(name), of, code])).toEqual([
    ['broken.mjs', null, 'PLUGIN'],
    ['absent.mjs', null, 'PLUGIN'],
    ['broken', 'broken', 'CONFIG'],
  ]);
});

it('does without the folder of the configuration where that is broken', async () => {
  const directory = temporaryDirectory({ 'touchstone/criteria/broken.mjs': 'export default 3 +;\n' });
  const elsewhere = temporaryDirectory();
  const { resolved, broken } = await usableConfig(config(directory, [], ['magnitude']), directory, elsewhere);
  expect(resolved.directory).toBe(elsewhere);
  expect(broken).toHaveLength(1);
  expect(broken[0]!.message).toContain('broken.mjs');
});
