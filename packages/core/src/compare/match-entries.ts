import { type RankingEntry, type ReportGroup, TouchstoneError } from '@touchstone/contract';
import { unknownName } from '../errors/unknown-name.js';
import type { ComparedReport } from './compared-report.js';

export interface MatchedEntries {
  readonly pairs: readonly { readonly first: RankingEntry; readonly second: RankingEntry }[];
  readonly remarks: readonly string[];
}

/**
 * The criteria of two groups that are compared with each other at a checkpoint (by default the last
 * of each): the two that the user picked, else every one that both have. Throws TouchstoneError
 * `CONFIG` on a checkpoint or criterion that is not there.
 */
export function matchEntries(
  sides: readonly [ComparedReport, ComparedReport],
  groups: readonly [ReportGroup, ReportGroup],
  checkpoint: number | undefined,
): MatchedEntries {
  const [ours, theirs] = [0, 1].map((at) => entriesAt(sides[at]!, groups[at]!, checkpoint)) as [Entries, Entries];
  const picked = sides.map(({ criterion }) => criterion);
  if (picked[0] !== undefined || picked[1] !== undefined) {
    const first = pick(ours, picked[0] ?? picked[1]!, sides[0].name);
    const second = pick(theirs, picked[1] ?? picked[0]!, sides[1].name);
    return { pairs: [{ first, second }], remarks: [] };
  }
  const pairs = [...ours.values()].flatMap((first) => {
    const second = theirs.get(first.criterion);
    return second === undefined ? [] : [{ first, second }];
  });
  const left = [...ours.keys(), ...theirs.keys()].filter((name) => !ours.has(name) || !theirs.has(name));
  return {
    pairs,
    remarks: left.length === 0 ? [] : [`${groups[0].id}: only one of the two has ${left.join(', ')}: left out.`],
  };
}

type Entries = ReadonlyMap<string, RankingEntry>;

function entriesAt({ report, name }: ComparedReport, group: ReportGroup, checkpoint: number | undefined): Entries {
  const step = checkpoint ?? group.checkpoints.at(-1);
  if (step === undefined || !group.checkpoints.includes(step)) {
    throw new TouchstoneError('CONFIG', `there is no checkpoint ${step}`, {
      where: `${name}, ${group.id}`,
      hint: `It has: ${group.checkpoints.join(', ')}.`,
    });
  }
  const entries = report.ranking.filter((entry) => entry.group === group.id && entry.checkpoint === step);
  return new Map(entries.map((entry) => [entry.criterion, entry]));
}

function pick(entries: Entries, criterion: string, where: string): RankingEntry {
  const entry = entries.get(criterion);
  if (entry === undefined) throw unknownName('CONFIG', 'criterion', criterion, [...entries.keys()], where);
  return entry;
}
