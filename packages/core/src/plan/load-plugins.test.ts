import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ResolvedConfig } from '../config/resolved-config.js';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { loadPlugins } from './load-plugins.js';

const criterion = (name: string): string =>
  `export default { kind: 'criterion', name: '${name}', summary: 'Own', needs: [], score: () => [] };\n`;

/** The keys that play a role. */
const setting = (directory: string, plugins: readonly string[], criteria: readonly object[]): ResolvedConfig =>
  ({
    config: { plugins: plugins.map((name) => path.join(directory, name)), criteria },
    origins: {},
    directory,
  }) as unknown as ResolvedConfig;

const named = (...names: string[]): object[] => names.map((name) => ({ name }));
const files = { 'mine.mjs': criterion('mine'), 'broken.mjs': 'export default 3 +;\n' };

describe('loadPlugins', () => {
  it.each(['none', 'broken', 'gone'] as const)('keeps everything where everything loads: %s', async (skip) => {
    const cwd = temporaryDirectory(files);
    const { config, broken, registry } = await loadPlugins(setting(cwd, ['mine.mjs'], named('mine', 'magnitude')), {
      cwd,
      skip,
    });
    expect(config.criteria).toEqual(named('mine', 'magnitude'));
    expect(broken).toEqual([]);
    expect(registry.get('criterion', { name: 'mine' }).use.from).toBe('mine.mjs');
  });

  it('leaves out what does not load, with its criteria, and keeps the others', async () => {
    const cwd = temporaryDirectory({ ...files, 'touchstone/criteria/bad.mjs': 'export default [];' });
    const given = setting(cwd, ['broken.mjs', 'absent.mjs', 'mine.mjs'], named('mine', 'broken', '@strength'));
    const { config, broken } = await loadPlugins(given, { cwd, skip: 'broken' });
    expect(config.criteria.map(({ name }) => name)).toEqual(expect.arrayContaining(['mine', '@strength']));
    expect(config.criteria.map(({ name }) => name)).not.toContain('broken');
    expect(broken.map((each) => [each.criterion, each.code, each.message])).toEqual([
      [null, 'PLUGIN', expect.stringMatching(/^absent\.mjs: there is no such plugin file$/)],
      [null, 'PLUGIN', expect.stringMatching(/^broken\.mjs: a plugin cannot be loaded: /)],
      [
        null,
        'PLUGIN',
        expect.stringMatching(/^touchstone\/criteria\/bad\.mjs: a plugin cannot be loaded: .*empty list$/),
      ],
      ['broken', 'CONFIG', 'unknown criterion "broken"'],
    ]);
    await expect(loadPlugins(given, { cwd, skip: 'none' })).rejects.toMatchObject({ code: 'PLUGIN' });
  });

  it('does not excuse a misspelling or a wrong option, but of what is gone it excuses both', async () => {
    const cwd = temporaryDirectory(files);
    const misspelt = setting(cwd, [], named('magnitude', 'strngth'));
    expect((await loadPlugins(misspelt, { cwd, skip: 'broken' })).config.criteria).toEqual(misspelt.config.criteria);
    const wrong = { name: 'strength', options: { sign: true } };
    const given = setting(cwd, ['broken.mjs'], [...named('magnitude', 'strngth'), wrong]);
    expect((await loadPlugins(given, { cwd, skip: 'broken' })).config.criteria).toEqual([{ name: 'magnitude' }, wrong]);
    const { config, broken } = await loadPlugins(
      { ...given, config: { ...given.config, plugins: [] } },
      { cwd, skip: 'gone' },
    );
    expect(config.criteria).toEqual(named('magnitude'));
    expect(broken.map((each) => each.criterion)).toEqual(['strngth', 'strength']);
  });

  it('needs one criterion at least', async () => {
    const cwd = temporaryDirectory(files);
    await expect(
      loadPlugins(setting(cwd, ['broken.mjs'], named('theirs')), { cwd, skip: 'broken' }),
    ).rejects.toMatchObject({
      code: 'PLUGIN',
      message: 'no criterion is left, since their plugins do not load',
      hint: expect.stringContaining('broken.mjs: a plugin cannot be loaded'),
    });
  });
});
