import type { RankingEntry, Report, ReportGroup } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import type { ComparedReport } from './compared-report.js';
import { matchEntries } from './match-entries.js';

// Only the keys that the matching reads.
function group(
  id: string,
  space: string,
  changes: { hash?: string; checkpoints?: readonly number[] } = {},
): ReportGroup {
  const { hash = 'h', checkpoints = [0, 10] } = changes;
  return { id, space, dataset: 'images', checkpoints, provenance: { benchmark: { hash } } } as unknown as ReportGroup;
}

function report(groups: readonly ReportGroup[], criteria: readonly string[] = []): Report {
  const ranking = groups.flatMap(({ id, checkpoints }) =>
    checkpoints.flatMap((checkpoint) => criteria.map((criterion) => ({ group: id, checkpoint, criterion }))),
  );
  return { groups, ranking: ranking as unknown as RankingEntry[] } as unknown as Report;
}

const side = (name: string, from: Report, criterion?: string): ComparedReport => ({ name, report: from, criterion });

describe('matchEntries', () => {
  const match = (
    [first, second]: readonly [readonly string[], readonly string[]],
    [one, other]: readonly (string | undefined)[] = [],
    checkpoint?: number,
    checkpoints: readonly number[] = [0, 10],
  ): ReturnType<typeof matchEntries> => {
    const groups = [group('x', 'micro'), group('x', 'micro', { checkpoints })] as const;
    const sides = [side('a', report([groups[0]], first), one), side('b', report([groups[1]], second), other)] as const;
    return matchEntries(sides, groups, checkpoint);
  };
  const names = ({ pairs }: ReturnType<typeof matchEntries>): unknown[] =>
    pairs.map(({ first, second }) => [first.criterion, first.checkpoint, second.criterion, second.checkpoint]);

  it('every criterion that both have, at the last checkpoint of each', () => {
    const matched = match(
      [
        ['s', 'm', 'only'],
        ['m', 's', 'new'],
      ],
      [],
      undefined,
      [0, 20],
    );
    expect(names(matched)).toEqual([
      ['s', 10, 's', 20],
      ['m', 10, 'm', 20],
    ]);
    expect(matched.remarks).toEqual(['x: only one of the two has only, new: left out.']);
  });

  it('the picked ones; one pick is for both', () => {
    expect(
      names(
        match(
          [
            ['s', 'm'],
            ['s', 'm'],
          ],
          ['s', 'm'],
        ),
      ),
    ).toEqual([['s', 10, 'm', 10]]);
    expect(
      names(
        match(
          [
            ['s', 'm'],
            ['s', 'm'],
          ],
          [undefined, 'm'],
        ),
      ),
    ).toEqual([['m', 10, 'm', 10]]);
    expect(() => match([['strength'], ['s']], ['strenth', 's'])).toThrowError(
      expect.objectContaining({ message: 'unknown criterion "strenth"; did you mean "strength"?', where: 'a' }),
    );
  });

  it('another checkpoint, if it is there', () => {
    expect(names(match([['s'], ['s']], [], 0))).toEqual([['s', 0, 's', 0]]);
    expect(() => match([['s'], ['s']], [], 5)).toThrowError(
      expect.objectContaining({ code: 'CONFIG', message: 'there is no checkpoint 5', hint: 'It has: 0, 10.' }),
    );
  });
});
