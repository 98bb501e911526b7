import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArchitectureReport } from '@touchstone/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runTouchstone } from '../fixtures/run-touchstone.js';
import { show, type ShowOptions } from './show.js';

const text = '|nor_conv_3x3~0|+|skip_connect~0|avg_pool_3x3~1|';
const four = `${text}+|none~0|none~1|nor_conv_1x1~2|`;

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'touchstone-show-'));
});
afterAll(() => rm(cwd, { recursive: true }));
beforeEach(() => vi.stubEnv('TOUCHSTONE_DATA', join(cwd, 'data')));
afterEach(() => vi.unstubAllEnvs());

/** Runs the verb in this process. */
async function shown(architecture: string, options: ShowOptions = {}) {
  let [stdout, stderr] = ['', ''];
  const code = await show(architecture, options, {
    cwd,
    env: {},
    quiet: false,
    signal: new AbortController().signal,
    log: (message) => void (stderr += `${message}\n`),
    output: {
      stdout: (part) => void (stdout += part),
      stderr: (part) => void (stderr += part),
      interactive: false,
      colour: false,
      columns: 80,
    },
  });
  return { code, stdout, stderr };
}

test('for people: identity, drawing, cost, accuracies, neighbours', async () => {
  const { code, stdout, stderr } = await shown(text);
  expect([code, stderr]).toEqual([0, '']);
  const [identity, drawing, cost, accuracies, neighbours] = stdout.split('\n\n').map((section) => section.split('\n'));
  expect(identity).toEqual([
    text,
    'micro, index 84 of 125',
    'class ((0)@nor_conv_3x3)@avg_pool_3x3+0',
    'no other of its class',
  ]);
  expect(drawing![1]).toBe('├─ nor_conv_3x3 ─▶│                 │');
  expect(cost![0]).toBe('Cost of the stand-alone network (as in the benchmark)');
  expect(accuracies!.slice(0, 2)).toEqual([
    'Accuracies in percent, from the benchmark table',
    expect.stringMatching(/^ {2}dataset +split +epochs +mean +percentile +rank +best +seeds$/),
  ]);
  expect(neighbours![0]).toBe('12 neighbours that differ on one edge, by fashion-mnist test accuracy after 5 epochs');
  const row = /^ {2}[012]→[12] {3}\w+ → \w+ +[\d.]+ +[+−±][\d.]+ +\d+$/;
  expect(neighbours!.filter((line) => row.test(line))).toHaveLength(12);
});

test('--json prints one document, --svg writes the drawing', async () => {
  const { code, stdout, stderr } = await shown(four, { json: true, svg: 'cell.svg' });
  expect([code, stderr]).toEqual([0, `wrote ${join(cwd, 'cell.svg')}\n`]);
  const report = JSON.parse(stdout) as ArchitectureReport;
  expect(report).toMatchObject({ schema: 'touchstone.show/1', architecture: four, space: { name: 'nas-bench-201' } });
  expect(report.neighbours).toHaveLength(24);
  const svg = await readFile(join(cwd, 'cell.svg'), 'utf8');
  expect(svg).toMatch(/^<svg [^]*<\/svg>\n$/);
  expect(svg).toContain(`>nas-bench-201, index ${report.index}<`);
});

test('NAS-Bench-201 without data says how to get them', async () => {
  const { code, stdout } = await shown(four);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^No accuracies: [^\n]*\n {2}[^\n]*touchstone data/m);
});

describe('what cannot be shown', () => {
  test.each([
    ['nonsense', {}, 'CONFIG', 'this is no architecture string of a known search space'],
    [' ', {}, 'USAGE', 'the architecture string is empty'],
    [text, { space: 'micr' }, 'CONFIG', 'unknown space "micr"; did you mean "micro"?'],
    [text, { dataset: 'cifar10' }, 'CONFIG', 'no test accuracies of the architecture on "cifar10"'],
    [text, { svg: 'absent/cell.svg' }, 'USAGE', expect.stringContaining('there is no directory ')],
  ])('%s %j', async (architecture, options, code, message) => {
    await expect(shown(architecture, options)).rejects.toMatchObject({ code, message });
  });

  test('the program says so and ends with 2', async () => {
    const { code, stdout, stderr } = await runTouchstone(['show', text.replace('avg', 'max')], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    const message = 'malformed architecture string: node 2: unknown operation "max_pool_3x3" in "max_pool_3x3~1"';
    expect(stderr.split('\n')[0]).toBe(`error: ${message}`);
    expect((await runTouchstone(['show'], { cwd })).stderr).toContain(
      'error: missing required argument "architecture"\n',
    );
  });
});
