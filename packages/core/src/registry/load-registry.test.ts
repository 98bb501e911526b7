import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { loadReference } from './load-reference.js';
import { loadRegistry } from './load-registry.js';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const criterion = (name: string, extra = ''): string => `
  import { defineCriterion } from '@touchstone/contract';
  export default defineCriterion({ name: '${name}', summary: 'mine', needs: [], score: () => [[1]], ${extra} });`;

describe('loadRegistry', () => {
  it('registers the built-in plugins with the version of their package', async () => {
    const registry = await loadRegistry({ cwd: temporaryDirectory(), plugins: [] });
    expect(registry.list('executor').map(({ name, from }) => [name, from])).toEqual([
      ['threads', 'builtin'],
      ['processes', 'builtin'],
      ['inline', 'builtin'],
    ]);
    expect(registry.get('executor', { name: 'threads' }).use).toEqual({
      name: 'threads',
      from: 'builtin',
      options: {},
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });

  it('loads a TypeScript file that imports the contract and a neighbour', async () => {
    const cwd = temporaryDirectory({
      'mine.ts': `
        import { defineCriterion, type ScoreMatrix } from '@touchstone/contract';
        import { scale } from './scale.js';
        export default defineCriterion({
          name: 'mine', summary: 'mine', needs: ['alphas'],
          options: { type: 'object', additionalProperties: false, properties: { factor: { type: 'number', default: scale } } },
          score: (context): ScoreMatrix => context.supernet.alphas(),
        });`,
      'scale.ts': 'export const scale: number = 2;',
    });
    const registry = await loadRegistry({ cwd, plugins: ['./mine.ts'] });
    const { use, label, options } = registry.get('criterion', { name: 'mine' });
    expect([use.from, label, options]).toEqual(['mine.ts', 'mine', { factor: 2 }]);
    expect(registry.get('criterion', { name: 'mine', options: { factor: 3 } }).label).toBe('mine[factor=3]');
    expect(registry.list('criterion').find(({ name }) => name === 'mine')).toMatchObject({
      needs: ['alphas'],
      control: false,
    });

    writeFileSync(path.join(cwd, 'scale.ts'), 'export const scale: number = 1;');
    const changed = await loadRegistry({ cwd, plugins: ['./mine.ts'] });
    expect(changed.get('criterion', { name: 'mine' }).use.version).not.toBe(use.version);
  });

  it('finds plugins by convention beside the configuration and in packages, once each', async () => {
    const cwd = temporaryDirectory({
      'touchstone/criteria/a.ts': criterion('a'),
      'touchstone/criteria/b.mjs': criterion('b'),
      'touchstone/criteria/a.test.ts': 'throw new Error("tests are not plugins")',
      'touchstone/criteria/README.md': 'nothing',
      'node_modules/many/package.json': '{ "name": "many", "type": "module", "exports": { "import": "./main.js" } }',
      'node_modules/many/main.js': `
        const criterion = { kind: 'criterion', summary: 'mine', needs: [], score: () => [[1]] };
        export default [{ ...criterion, name: 'c' }, { ...criterion, name: 'd' }];`,
    });
    const registry = await loadRegistry({ cwd, plugins: ['many', 'touchstone/criteria/a.ts'] });
    const own = registry.list('criterion').filter(({ from }) => from !== 'builtin');
    expect(own.map(({ name, from }) => [name, from])).toEqual([
      ['c', 'many'],
      ['d', 'many'],
      ['a', 'touchstone/criteria/a.ts'],
      ['b', 'touchstone/criteria/b.mjs'],
    ]);
  });

  it.each([
    ['syntax.ts', 'export default {;', 'Unexpected token'],
    ['throws.mjs', 'throw new Error("sorry")', 'sorry'],
    ['empty.ts', 'export const a = 1;', 'no default export'],
    ['list.ts', 'export default [];', 'empty list'],
    ['import.ts', 'import "absent"; export default 1;', "Cannot find module 'absent'"],
    ['wrong.ts', criterion('wrong', 'score: undefined'), '`score` or `select`'],
  ])('names the broken file and the reason: %s', async (name, content, message) => {
    const cwd = temporaryDirectory({ [name]: content });
    await expect(loadRegistry({ cwd, plugins: [name] })).rejects.toMatchObject({
      code: 'PLUGIN',
      where: name,
      message: expect.stringContaining(message),
    });
  });

  it('names a file or package that is not there', async () => {
    const cwd = temporaryDirectory();
    await expect(loadRegistry({ cwd, plugins: ['./absent.ts'] })).rejects.toMatchObject({
      message: 'there is no such plugin file',
      where: './absent.ts',
    });
    await expect(loadRegistry({ cwd, plugins: ['absent'] })).rejects.toMatchObject({
      message: 'there is no such package',
      where: 'absent',
    });
  });

  it('leaves out what is broken where somebody listens, and says what and why', async () => {
    const cwd = temporaryDirectory({
      'fine.ts': criterion('fine'),
      'broken.ts': 'export default {;',
      'same.ts': criterion('fine'),
      'touchstone/criteria/found.ts': criterion('found'),
      'touchstone/datasets/throws.ts': 'throw new Error("sorry");',
    });
    const plugins = ['absent.ts', 'broken.ts', 'fine.ts', 'same.ts'];
    const broken: [string, string][] = [];
    const registry = await loadRegistry({
      cwd,
      plugins,
      onBroken: ({ module, error }) => void broken.push([module, error.message]),
    });
    expect(broken).toEqual([
      ['absent.ts', 'there is no such plugin file'],
      ['broken.ts', expect.stringContaining('Unexpected token')],
      ['same.ts', 'there are two plugins with the name criterion "fine": from fine.ts and from same.ts'],
      ['touchstone/datasets/throws.ts', expect.stringContaining('sorry')],
    ]);
    const own = registry.list('criterion').filter(({ from }) => from !== 'builtin');
    expect(own.map(({ name, from }) => [name, from])).toEqual([
      ['fine', 'fine.ts'],
      ['found', 'touchstone/criteria/found.ts'],
    ]);
    await expect(loadRegistry({ cwd, plugins })).rejects.toMatchObject({ where: 'absent.ts' });
  });

  it('refuses two plugins of one name', async () => {
    const cwd = temporaryDirectory({ 'a.ts': criterion('same'), 'b.ts': criterion('same') });
    await expect(loadRegistry({ cwd, plugins: ['a.ts', 'b.ts'] })).rejects.toMatchObject({
      code: 'PLUGIN',
      message: 'there are two plugins with the name criterion "same": from a.ts and from b.ts',
    });
  });

  it('answers an unknown name with a did-you-mean, and a wrong source', async () => {
    const cwd = temporaryDirectory({ 'a.ts': criterion('strength-of-mine') });
    const registry = await loadRegistry({ cwd, plugins: ['a.ts'] });
    expect(() => registry.get('criterion', { name: 'strngth-of-mine' })).toThrow(
      expect.objectContaining({
        code: 'CONFIG',
        message: 'unknown criterion "strngth-of-mine"; did you mean "strength-of-mine"?',
        hint: expect.stringContaining('strength-of-mine'),
      }),
    );
    expect(() => registry.get('criterion', { name: 'strength-of-mine', from: 'other' })).toThrow('comes from a.ts');
  });
});

describe('loadReference', () => {
  it('loads the same plugin again, built-in or not', async () => {
    const cwd = temporaryDirectory({ 'a.ts': criterion('mine') });
    const registry = await loadRegistry({ cwd, plugins: ['a.ts'] });
    const own = registry.get('criterion', { name: 'mine' });
    expect((await loadReference('criterion', own.reference)).name).toBe('mine');
    const builtin = registry.get('executor', { name: 'inline' });
    expect(await loadReference('executor', builtin.reference)).toBe(builtin.plugin);
  });

  it('refuses a file that has changed since', async () => {
    const cwd = temporaryDirectory({ 'a.ts': criterion('mine') });
    const registry = await loadRegistry({ cwd, plugins: ['a.ts'] });
    writeFileSync(path.join(cwd, 'a.ts'), criterion('mine', 'control: true'));
    await expect(
      loadReference('criterion', registry.get('criterion', { name: 'mine' }).reference),
    ).rejects.toMatchObject({
      code: 'PLUGIN',
      message: 'criterion "mine" has changed since the run began',
    });
  });
});
