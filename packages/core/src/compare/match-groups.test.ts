import type { RankingEntry, Report, ReportGroup } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import type { ComparedReport } from './compared-report.js';
import { matchGroups } from './match-groups.js';

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

describe('matchGroups', () => {
  const ids = (first: readonly ReportGroup[], second: readonly ReportGroup[]): string[][] =>
    matchGroups(side('a.json', report(first)), side('b.json', report(second))).pairs.map((pair) => [
      pair.first.id,
      pair.second.id,
    ]);

  it('by id; what only one has is left out with a remark', () => {
    const first = [group('x', 'micro'), group('y', 'nb201')];
    const second = [group('y', 'nb201'), group('z', 'darts')];
    const { pairs, remarks } = matchGroups(side('a', report(first)), side('b', report(second)));
    expect(pairs).toEqual([{ first: first[1], second: second[0] }]);
    expect(remarks).toEqual(['Only one of the two has x, z: left out.']);
  });

  it('two single groups of one space and dataset, whatever the searcher', () => {
    expect(ids([group('micro · images · a', 'micro')], [group('micro · images · b', 'micro')])).toHaveLength(1);
    expect(() => ids([group('x', 'micro')], [group('y', 'nb201')])).toThrowError(
      expect.objectContaining({ code: 'DATA', where: 'a.json has x; b.json has y' }),
    );
    expect(() => ids([], [group('y', 'nb201')])).toThrowError(expect.objectContaining({ code: 'DATA' }));
  });

  it('says where the tables differ', () => {
    const other = group('x', 'micro', { hash: 'other' });
    const { remarks } = matchGroups(side('a', report([group('x', 'micro')])), side('b', report([other])));
    expect(remarks).toEqual(['x: the two runs were judged by different tables of true accuracies.']);
  });
});
