import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mainFile, runTouchstone } from './fixtures/run-touchstone.js';
import { optionTable, type OptionName } from './program/option-table.js';
import { verbTable, type VerbRow } from './program/verb-table.js';

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'touchstone-cli-'));
});

afterAll(() => rm(cwd, { recursive: true }));

async function refused(args: readonly string[]): Promise<string[]> {
  const { code, stdout, stderr } = await runTouchstone(args, { cwd });
  expect([code, stdout]).toEqual([2, '']);
  return stderr.split('\n');
}

describe('help', () => {
  test('lists the verbs, on stdout', async () => {
    const { code, stdout, stderr } = await runTouchstone(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    for (const verb of Object.keys(verbTable)) expect(stdout).toMatch(new RegExp(`^  ${verb} `, 'm'));
  });

  test.each(Object.entries<VerbRow>(verbTable))('of %s has every option of the table', async (verb, { options }) => {
    const { code, stdout, stderr } = await runTouchstone([verb, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    for (const name of options) expect(stdout).toContain(optionTable[name satisfies OptionName].flags);
  });

  test('version', async () => {
    expect(await runTouchstone(['--version'])).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });
});

describe('a command line that cannot be obeyed', () => {
  test('unknown verb', async () => {
    expect(await refused(['benhc'])).toEqual([
      'error: unknown command "benhc"; did you mean bench?',
      '   at: command line',
      ' hint: See touchstone --help.',
      '',
    ]);
  });

  test('unknown option', async () => {
    expect(await refused(['bench', '--critera', 'strength'])).toEqual([
      'error: unknown option "--critera"; did you mean --criteria?',
      '   at: command line',
      ' hint: See touchstone bench --help.',
      '',
    ]);
  });

  test('the same without a verb', async () => {
    expect((await refused(['--critera', 'strength']))[0]).toBe(
      'error: unknown option "--critera"; did you mean --criteria?',
    );
  });

  test('an option without its value, and an argument too many', async () => {
    expect((await refused(['bench', '--criteria']))[0]).toBe('error: option "--criteria <list>" argument missing');
    expect((await refused(['bench', 'strength']))[0]).toMatch(/^error: too many arguments for "bench"/);
    expect((await refused(['compare', 'strength']))[0]).toBe('error: missing required argument "B"');
  });

  test('an unknown kind', async () => {
    expect((await refused(['list', 'plugins']))[0]).toBe('error: unknown kind of plugin "plugins"');
  });

  test('an output file that cannot be written, before anything is run', async () => {
    expect((await refused(['--output', 'absent/report.json']))[0]).toBe(
      `error: there is no directory ${join(cwd, 'absent')}`,
    );
  });

  test('an output file of a kind that no reporter writes', async () => {
    const [message, , hint] = await refused(['rank', '--output', 'report.docx']);
    expect(message).toBe('error: no reporter writes files like report.docx');
    for (const ending of ['.json', '.md', '.csv', '.parquet', '.html']) expect(hint).toContain(ending);
    expect((await refused(['--output', 'report']))[0]).toBe('error: no reporter writes files like report');
  });

  test('--resume with another configuration', async () => {
    const changes = ['--criteria', 'magnitude', '--seeds', '3', '--suite', 'quick', '--collapse-quantile', '0.5'];
    const [message, where] = await refused(['--resume', ...changes]);
    expect(message).toBe('error: --resume continues the last run with its own configuration');
    for (const flag of ['--criteria', '--seeds', '--suite', '--collapse-quantile']) expect(where).toContain(flag);
  });
});

describe('a configuration that is wrong', () => {
  test.each([
    [['--seeds', '0'], /"seeds" cannot be "0"/],
    [['--seeds', '20-11'], /"seeds" cannot be "20-11"/],
    [['--suite', 'quik'], /unknown suite "quik"; did you mean "quick"\?/],
    [['--criteria', 'strngth'], /unknown criterion "strngth"; did you mean "strength"\?/],
    [['--device', 'tpu'], /"device" cannot be "tpu"/],
    [['--suite', 'quick,quik'], /unknown suite "quik"; did you mean "quick"\?/],
    [['--suite', 'quick', '--suite', 'quick'], /the suite "quick" is named twice/],
    [['--collapse-quantile', '2'], /"collapse\.quantile" cannot be 2/],
    [['--collapse-quantile', 'low'], /"low" is not a number/],
    [['--suite', ','], /"suites" cannot be \[\]/],
    [['--resume'], /there is no run to resume/],
  ])('%j', async (args, message) => {
    const [first, ...rest] = await refused(args);
    expect(first).toMatch(message);
    expect(rest.join('\n')).toMatch(/^ {3}at: /);
    expect(rest.join('\n')).not.toContain('node_modules');
  });

  test('an unknown key in a file; with --verbose the stack too', async () => {
    await writeFile(join(cwd, 'wrong.json'), '{ "sede": 3 }');
    const lines = await refused(['bench', '--config', 'wrong.json']);
    expect(lines[0]).toMatch(/^error: unknown key "sede"/);
    expect(lines.join('\n')).not.toContain('TouchstoneError');
    expect((await refused(['bench', '--config', 'wrong.json', '--verbose'])).join('\n')).toMatch(
      /TouchstoneError: .*\n +at /,
    );
  });

  test('a plugin file that does not load', async () => {
    await writeFile(join(cwd, 'broken.mjs'), 'export default 3 +;\n');
    const lines = await refused(['list', '--plugin', './broken.mjs']);
    expect(lines.slice(0, 2).join('\n')).toContain('broken.mjs');
  });
});

describe('list', () => {
  test('as one JSON document', async () => {
    const { code, stdout, stderr } = await runTouchstone(['list', 'criteria', '--json'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    const document = JSON.parse(stdout) as { schema: string; plugins: { kind: string; name: string; from: string }[] };
    expect(document.schema).toBe('touchstone.list/1');
    expect(document.plugins).toContainEqual(
      expect.objectContaining({ kind: 'criterion', name: 'magnitude', from: 'builtin' }),
    );
    expect(new Set(document.plugins.map(({ kind }) => kind))).toEqual(new Set(['criterion']));
  });

  test('for people, with plugins of the user', async () => {
    await writeFile(
      join(cwd, 'mine.mjs'),
      `export default { kind: 'criterion', name: 'mine', summary: 'My own', needs: ['alphas', 'gates'], family: 'strength', costClass: 'gradient', score: () => [] };\n`,
    );
    const { code, stdout } = await runTouchstone(['list', '--plugin', './mine.mjs'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^criteria +family +cost +needs$/m);
    expect(stdout).toMatch(/^datasets\n {2}fashion-mnist +Fashion-MNIST/m);
    expect(stdout).toMatch(/^ {2}mine +strength +gradient +alphas, gates\n {6}My own \(from .*mine\.mjs\)$/m);
    expect(stdout).toMatch(/^suites\n(.*\n)*? {2}quick /m);
  });

  test('a reader that leaves is no error', () => {
    const command = `'${process.execPath}' '${mainFile}' list --json | head -c 1; echo " $?"`;
    expect(execFileSync('sh', ['-c', command], { cwd, encoding: 'utf8' })).toBe('{ 0\n');
  });
});

describe('--print-config', () => {
  const args = ['--print-config', '--criteria', 'strength[signed=true],magnitude', '--seeds', '11-13', '--no-controls'];

  test('says where each value is from', async () => {
    await writeFile(join(cwd, 'own.json'), '{ "workers": 1, "seeds": 7 }');
    const { code, stdout, stderr } = await runTouchstone([...args, '--config', 'own.json'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^criteria +strength\[signed=true\], magnitude +\(command line\)$/m);
    expect(stdout).toMatch(/^seeds +11, 12, 13 +\(command line\)$/m);
    expect(stdout).toMatch(/^controls +false +\(command line\)$/m);
    expect(stdout).toMatch(/^workers +1 +\(file .*own\.json\)$/m);
    expect(stdout).toMatch(/^space +micro.* +\(suite quick\)$/m);
    expect(stdout).toMatch(/^device +auto +\(default\)$/m);
  });

  test('as one JSON document', async () => {
    const { code, stdout } = await runTouchstone([...args, '--json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'touchstone.config/2',
      settings: [
        {
          config: {
            suite: 'quick',
            criteria: [{ name: 'strength', options: { signed: true } }, { name: 'magnitude' }],
            seeds: [11, 12, 13],
            store: join(cwd, '.touchstone'),
          },
          origins: { seeds: 'command line', space: 'suite quick' },
        },
      ],
    });
  });

  test('of the flags for the Hessian and the collapse', async () => {
    const print = async (...more: string[]): Promise<string> => {
      const { code, stdout } = await runTouchstone([...args, ...more], { cwd });
      expect(code).toBe(0);
      return stdout;
    };
    const set = await print('--no-hessian', '--collapse-quantile', '0.1');
    expect(set).toMatch(/^hessian +false +\(command line\)$/m);
    expect(set).toMatch(/^collapse\.quantile +0\.1 +\(command line\)$/m);
    expect(set).toMatch(/^collapse\.skipFraction +null +\(default\)$/m);
    await writeFile(join(cwd, 'plain.json'), '{ "hessian": false }');
    expect(await print('--config', 'plain.json')).toMatch(/^hessian +false +\(file .*plain\.json\)$/m);
    expect(await print('--config', 'plain.json', '--hessian')).toMatch(/^hessian +true +\(command line\)$/m);
  });

  test('of several suites, in a list, repeated, and from a file', async () => {
    const suites = ['quick', 'nas-bench-201'];
    await writeFile(join(cwd, 'several.json'), JSON.stringify({ suites }));
    for (const more of [
      ['--suite', 'quick,nas-bench-201'],
      ['--suite', 'quick', '--suite', 'nas-bench-201'],
      ['--config', 'several.json'],
    ]) {
      const { stdout } = await runTouchstone([...args, ...more, '--json'], { cwd });
      const { settings } = JSON.parse(stdout) as { settings: { config: { suite: string; seeds: number[] } }[] };
      expect(settings.map(({ config }) => [config.suite, config.seeds])).toEqual(
        suites.map((suite) => [suite, [11, 12, 13]]),
      );
    }
    const { stdout } = await runTouchstone([...args, '--suite', 'quick,nas-bench-201'], { cwd });
    expect(stdout).toMatch(/^suite +quick .*\n(.+\n)+\nsuite +nas-bench-201 /);
    // What needs no suite does not mind several; what needs one does.
    expect((await runTouchstone(['list', 'engines', '--config', 'several.json'], { cwd })).code).toBe(0);
    expect((await refused(['truth', '--config', 'several.json']))[0]).toBe(
      'error: one suite is wanted here, not 2: quick, nas-bench-201',
    );
  });
});
