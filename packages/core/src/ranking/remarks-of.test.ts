import { describe, expect, it } from 'vitest';
import { toyInput, type ToyCriterion, type ToyInputOptions } from '../fixtures/toy-input.js';
import { toyProvenance } from '../fixtures/toy-provenance.js';
import { toyTable } from '../fixtures/toy-table.js';
import { rankGroup } from './rank-group.js';

const remarks = (criteria: Readonly<Record<string, ToyCriterion>>, options?: ToyInputOptions): readonly string[] =>
  rankGroup(toyInput(criteria, options), toyProvenance()).remarks;

const always = (selection: string, count: number): string[] => Array<string>(count).fill(selection);

describe('remarksOf', () => {
  it('says how many seeds it takes, that an operation is never returned, and that nothing is best-of-k', () => {
    const criteria = { a: { rows: [always('conv conv', 5)] }, b: { rows: [always('skip skip', 5)] } };
    expect(remarks(criteria)).toEqual([
      '5 seeds cannot separate anything at the 5 % level: the signed-rank test goes down to p = 0.0625. ' +
        'It takes at least 6 seeds (--seeds 6).',
      'The rule of the space never returns none; rank correlations leave it out as well.',
      // All five seeds alike by chance: 2 ** -4, as of the signed-rank test.
      "The contenders do not differ at the 5 % level (Friedman's test over 5 seeds, p = 0.063): their order may be chance.",
      'Means are over all 5 seeds; nothing is the best of several runs.',
    ]);
    const more = {
      ...criteria,
      c: { rows: [always('pool pool', 5)] },
      d: { control: true, rows: [always('skip pool', 5)] },
      e: { control: true, rows: [always('skip pool', 5)] },
    };
    expect(remarks(more).join('\n')).toContain(
      'It takes at least 6 seeds for a single pair, 7 for all 3 pairs of contenders ' +
        'and 8 for all 6 pairs with a control (--seeds 8).',
    );
  });

  it('says that the correction asks for more seeds than a single pair does', () => {
    const names = ['a', 'b', 'c', 'd'];
    const criteria = Object.fromEntries(names.map((name) => [name, { rows: [always('conv conv', 6)] }]));
    expect(remarks(criteria)).toContain(
      '6 seeds cannot separate all 6 pairs of contenders at the 5 % level: the signed-rank test goes down to ' +
        'p = 0.0313 before the correction for all of them. It takes at least 8 for all 6 pairs of contenders (--seeds 8).',
    );
  });

  it('warns of intervals over few seeds', () => {
    const warned = (seeds: number): boolean =>
      remarks({ a: { rows: [always('conv conv', seeds)] } }).some((remark) => remark.includes('hardly informative'));
    expect([1, 4, 5].map(warned)).toEqual([true, true, false]);
    expect(remarks({ a: { rows: [always('conv conv', 4)] } })[0]).toContain('With 4 seeds');
  });

  it('counts failures, what is missing and what the table does not know', () => {
    const table = toyTable(['skip skip']);
    const said = remarks(
      {
        good: { rows: [['conv conv', 'skip skip', undefined, undefined]] },
        bad: { rows: [['failed', 'conv conv', undefined, undefined]] },
      },
      { table, searchFailures: [3] },
    );
    expect(said).toContain(
      '1 of 4 searches and 1 scoring failed; they are left out of the means and tried again at the next run.',
    );
    expect(said).toContain('2 of 8 results are not in the store yet; means are over those that are.');
    expect(said).toContain('The table does not know 1 of the selected architectures; they are left out.');
  });

  it('says which controls the contenders do not beat', () => {
    const said = remarks({
      middling: { rows: [always('conv pool', 10)] },
      poor: { rows: [always('skip skip', 10)] },
      'all-conv': { control: true, rows: [always('conv conv', 10)] },
      mixed: { control: true, rows: [[...always('conv conv', 3), ...always('pool pool', 7)]] },
      hopeless: { control: true, rows: [always('skip skip', 10)] },
      oracle: { control: true, oracle: true, rows: [always('conv conv', 10)] },
    });
    expect(said.slice(0, 3)).toEqual([
      'No contender is better than the control all-conv, and it is significantly better than middling and poor.',
      'The control mixed is significantly better than poor.',
      'No contender is significantly better than the control mixed.',
    ]);
    expect(said.join('\n')).not.toMatch(/oracle|hopeless/u);
  });

  it('says that nothing differs, and what the random control drops by', () => {
    const rows = [
      ['conv conv', 'skip skip', 'conv pool', 'pool pool', 'skip pool'],
      ['skip skip', 'conv conv', 'skip pool', 'conv pool', 'pool pool'],
    ];
    const said = remarks({
      a: { rows },
      b: { rows: rows.toReversed() },
      random: { control: true, rows: [always('conv conv', 5), always('conv pool', 5)] },
    });
    expect(said.join('\n')).toMatch(
      /The contenders do not differ at the 5 % level \(Friedman's test over 5 seeds, p = 0/u,
    );
    expect(said).toContain(
      'Drops are from the best of 2 checkpoints. The control random, which cannot degenerate, drops by 10.0 points ' +
        '(up to 10.0): read smaller drops as noise.',
    );
  });
});
