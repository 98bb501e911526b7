import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Architecture, Report, SearchSpace } from '@touchstone/contract';
import { type Comparison, loadRegistry } from '@touchstone/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finished } from './fixtures/run-touchstone.js';
import { smallDirectory, type SmallDirectory } from './fixtures/small-directory.js';
import { smallSuite } from './fixtures/small-suite.js';

let small: SmallDirectory;
const suite = ['--suite', './small.json'];
const criteria = ['magnitude', 'strength', 'strength[signed=true]'].join(',');

beforeAll(async () => {
  small = await smallDirectory();
  const { code, stderr } = await small.run(
    'bench',
    ...suite,
    '--criteria',
    criteria,
    '--seeds',
    '11-16',
    '--output',
    'a.json',
  );
  if (code !== 0) throw new Error(stderr);
  const other = await small.run('rank', ...suite, '--criteria', 'strength', '--seeds', '12-17', '--output', 'b.json');
  if (other.code !== 0) throw new Error(other.stderr);
});

afterAll(() => small.remove());

function compare(...args: string[]): Promise<Finished> {
  return small.run('compare', ...args);
}

async function document(...args: string[]): Promise<Comparison> {
  const { code, stdout, stderr } = await compare(...args, '--json');
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Comparison;
}

/** The suite's space and what its table says, read without Touchstone's benchmark. */
async function truth(): Promise<{ space: SearchSpace; accuracy(architecture: Architecture): number }> {
  const registry = await loadRegistry({ cwd: small.cwd, plugins: [] });
  const { plugin, options } = registry.get('space', smallSuite.space);
  const space = plugin.create(options);
  const table = JSON.parse(await readFile(join(small.cwd, 'table.json'), 'utf8')) as {
    architectures: Record<string, { canonical: string; test: [number] }>;
  };
  const known = new Map(Object.values(table.architectures).map(({ canonical, test: [value] }) => [canonical, value]));
  return { space, accuracy: (architecture) => known.get(space.canonical(architecture))! };
}

describe('two criteria of a store', () => {
  const args = [...suite, '--seeds', '11-16'];

  test('agree with the ranking, seed by seed, and single edges with the table', async () => {
    const { pairs } = await document('strength', 'magnitude', ...args);
    const [pair] = pairs;
    expect(pairs).toHaveLength(1);
    expect(pair).toMatchObject({ first: { criterion: 'strength', checkpoint: 6 }, seeds: [11, 12, 13, 14, 15, 16] });
    const report = JSON.parse(await readFile(join(small.cwd, 'a.json'), 'utf8')) as Report;
    const of = (criterion: string) =>
      report.ranking.find((entry) => entry.criterion === criterion && entry.checkpoint === 6)!;
    const [strength, magnitude] = [of('strength'), of('magnitude')];
    expect(pair!.difference.mean).toBeCloseTo(strength.testAccuracy.mean - magnitude.testAccuracy.mean, 9);
    const listed = report.comparisons.find(({ first, second }) =>
      ['strength', 'magnitude'].every((name) => [first, second].includes(name)),
    )!;
    // The report corrects for all its pairs, this is the only one.
    expect([pair!.p, pair!.pHolm]).toEqual([listed.p, listed.p]);

    const { space, accuracy } = await truth();
    for (const { first, second, difference } of pair!.disagreements) {
      expect(first.testAccuracy).toBe(accuracy(space.decode(first.architecture)));
      expect(difference).toBeCloseTo(first.testAccuracy - second.testAccuracy, 12);
    }
    expect(pair!.edges!.length).toBeGreaterThan(0);
    for (const { edge, first, second, seeds, effect, known } of pair!.edges!) {
      expect([known, first === second]).toEqual([seeds.length, false]);
      const operation = space.operations.findIndex(({ name }) => name === second);
      const effects = seeds.map((seed) => {
        const chosen = space.decode(pair!.disagreements.find((each) => each.seed === seed)!.first.architecture);
        expect(space.operations[chosen[edge]!]!.name).toBe(first);
        return accuracy(chosen.with(edge, operation)) - accuracy(chosen);
      });
      expect(effect).toBeCloseTo(effects.reduce((sum, value) => sum + value, 0) / effects.length, 12);
    }
  });

  test('for people, with options inline and at an earlier checkpoint', async () => {
    const { code, stdout } = await compare('strength[signed=true]', 'strength', ...args, '--at', '3');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^A {2}strength\[signed=true\] +\d+\.\d\d %\nB {2}strength +\d+\.\d\d %\n.*, step 3\n6 seeds/,
    );
    expect(stdout).toMatch(/^signed-rank test {2}p = /m);
  });

  test('--fail-under decides by the lower end of the interval', async () => {
    const { pairs } = await document('strength', 'magnitude', ...args);
    const { low } = pairs[0]!.difference;
    const fine = await compare('strength', 'magnitude', ...args, '--fail-under', String(low - 0.01));
    expect([fine.code, fine.stderr]).toEqual([0, '']);
    const bad = await compare('strength', 'magnitude', ...args, '--fail-under', String(low + 0.01), '--json');
    expect(bad.code).toBe(1);
    expect(bad.stderr).toMatch(/^below .* points: strength, .*: the interval begins at /);
    expect(JSON.parse(bad.stdout)).toMatchObject({ failUnder: { points: low + 0.01, failed: true } });
    const negative = await compare('strength', 'magnitude', ...args, '--fail-under', '-100');
    expect(negative.code).toBe(0);
  });

  test('what cannot be compared is told', async () => {
    const first = async (...words: string[]): Promise<string[]> => {
      const { code, stdout, stderr } = await compare(...words);
      expect([code, stdout]).toEqual([2, '']);
      return stderr.split('\n');
    };
    expect((await first('strength', 'ablation', ...args))[0]).toBe('error: the store has no results of ablation');
    expect((await first('strength', 'strenght', ...args))[0]).toContain('did you mean "strength"?');
    expect((await first('strength', 'strength[signed=false]', ...args))[0]).toContain('is there twice');
    expect((await first('strength', 'magnitude', ...args, '--at', '4'))[2]).toBe(' hint: It has: 0, 3, 6.');
    expect((await first('strength', 'magnitude', ...args, '--store', 'empty'))[0]).toContain('no results');
    expect((await first('strength', 'a.json'))[0]).toBe('error: a criterion and a report cannot be compared');
    expect((await first('a.json', 'b.json', '--seeds', '3'))[0]).toContain('leave --seeds out');
  });
});

describe('two reports', () => {
  test('every criterion that both have, over the seeds that both have', async () => {
    const { pairs, remarks } = await document('a.json', 'b.json');
    expect(pairs.map(({ first, seeds }) => [first.criterion, seeds])).toContainEqual([
      'strength',
      [12, 13, 14, 15, 16],
    ]);
    expect(pairs.map(({ first }) => first.criterion)).toContain('all-skip');
    const strength = pairs.find(({ first }) => first.criterion === 'strength')!;
    expect(strength).toMatchObject({ difference: { mean: 0, low: 0, high: 0 }, disagreements: [], edges: [] });
    expect(strength.first.alone).toEqual([11]);
    expect(remarks.join(' ')).toContain('only one of the two has');
    const { stdout } = await compare('a.json', 'b.json');
    expect(stdout).toMatch(/^ {2}strength +\d+\.\d\d +\d+\.\d\d +±0\.00 +±0\.00 to ±0\.00 +1\.0 +5 +–$/m);
  });

  test('one criterion of each, by the table of the report', async () => {
    const fromStore = await document('strength', 'magnitude', ...suite, '--seeds', '11-16');
    const fromReports = await document('a.json:strength', 'a.json:magnitude');
    expect(fromReports.pairs).toEqual(fromStore.pairs);
  });

  test('without its table single edges have no effect, and the reader is told', async () => {
    const report = JSON.parse(await readFile(join(small.cwd, 'a.json'), 'utf8')) as {
      groups: { provenance: { config: { benchmark: { options: object } } } }[];
    };
    report.groups[0]!.provenance.config.benchmark.options = { path: 'gone.json' };
    await small.write('c.json', JSON.stringify(report));
    const { pairs, remarks } = await document('c.json:strength', 'c.json:magnitude');
    expect(pairs[0]!.edges!.every(({ effect, known }) => effect === null && known === 0)).toBe(true);
    expect(remarks.join(' ')).toContain('the effects of single edges are left out: the table cannot be loaded');
  });

  test('a file that is no report', async () => {
    const { code, stderr } = await compare('a.json', 'small.json');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: the file is no report of this version: .*\n {3}at: .*small\.json\n/);
  });
});
