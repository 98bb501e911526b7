import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { loadConfigFile } from './load-config-file.js';

describe('loadConfigFile', () => {
  it.each([
    ['touchstone.config.ts', 'const seeds: number = 3;\nexport default { seeds };'],
    ['touchstone.config.mjs', 'export default { seeds: 3 };'],
    ['touchstone.config.js', 'export default { seeds: 3 };'],
    ['touchstone.config.cjs', 'module.exports = { seeds: 3 };'],
    ['touchstone.config.json', '{ "seeds": 3 }'],
    ['touchstone.config.yaml', 'seeds: 3'],
    ['.touchstonerc', 'seeds: 3'],
    ['.touchstonerc.json', '{ "seeds": 3 }'],
    ['package.json', '{ "type": "module", "touchstone": { "seeds": 3 } }'],
  ])('reads %s', async (name, content) => {
    const directory = temporaryDirectory({ 'package.json': '{ "type": "module" }', [name]: content });
    expect(await loadConfigFile(directory)).toEqual({
      origin: `file ${path.join(directory, name)}`,
      directory,
      values: { seeds: 3 },
    });
  });

  it('looks upwards to the next package.json', async () => {
    const directory = temporaryDirectory({ 'package.json': '{}', 'touchstone.config.json': '{ "seeds": 3 }' });
    mkdirSync(path.join(directory, 'a/b'), { recursive: true });
    expect((await loadConfigFile(path.join(directory, 'a/b')))?.values).toEqual({ seeds: 3 });
  });

  it('is content where there is none, and where it is empty', async () => {
    expect(await loadConfigFile(temporaryDirectory({ 'package.json': '{}' }))).toBeUndefined();
    const empty = temporaryDirectory({ 'package.json': '{}', 'touchstone.config.yaml': '' });
    expect((await loadConfigFile(empty, 'touchstone.config.yaml'))?.values).toEqual({});
  });

  it.each([
    ['touchstone.config.json', '{ "seeds": '],
    ['touchstone.config.yaml', 'seeds: [1'],
    ['touchstone.config.ts', 'export default { seeds: };'],
    ['touchstone.config.mjs', 'throw new Error("sorry");'],
  ])('names the file that is broken: %s', async (name, content) => {
    const directory = temporaryDirectory({ 'package.json': '{}', [name]: content });
    await expect(loadConfigFile(directory)).rejects.toMatchObject({
      code: 'CONFIG',
      message: expect.stringMatching(/^the configuration file cannot be read: ./),
    });
    await expect(loadConfigFile(directory, name)).rejects.toMatchObject({ where: path.join(directory, name) });
  });

  it('names a given file that does not exist', async () => {
    const directory = temporaryDirectory();
    await expect(loadConfigFile(directory, 'other.json')).rejects.toMatchObject({
      code: 'CONFIG',
      where: path.join(directory, 'other.json'),
    });
  });

  it('checks what it reads', async () => {
    const directory = temporaryDirectory({ 'touchstone.config.json': '{ "sedes": 3 }', 'package.json': '{}' });
    await expect(loadConfigFile(directory)).rejects.toMatchObject({
      message: 'unknown key "sedes"; did you mean "seeds"?',
      where: `file ${path.join(directory, 'touchstone.config.json')}`,
    });
  });
});
