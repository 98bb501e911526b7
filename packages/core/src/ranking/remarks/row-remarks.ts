import type { RemarkFacts } from './remark-facts.js';

/** Results that failed, are missing, or cannot be judged. */
export function rowRemarks(facts: RemarkFacts): string[] {
  return [failed(facts), missing(facts), unknown(facts), neverReturned(facts)].filter((remark) => remark !== undefined);
}

function failed({ failures, context: { trials } }: RemarkFacts): string | undefined {
  if (failures.length === 0) return undefined;
  const searches = failures.filter(({ criterion, checkpoint }) => criterion === null && checkpoint === null).length;
  const supernets = failures.filter(({ criterion, checkpoint }) => criterion === null && checkpoint !== null).length;
  const scorings = failures.length - searches - supernets;
  const parts = [
    ...(searches > 0 ? [`${searches} of ${trials.length} searches`] : []),
    ...(supernets > 0 ? [`${supernets} ${supernets === 1 ? 'measurement' : 'measurements'} of supernets`] : []),
    ...(scorings > 0 ? [`${scorings} ${scorings === 1 ? 'scoring' : 'scorings'}`] : []),
  ];
  return `${parts.join(' and ')} failed; they are left out of the means and tried again at the next run.`;
}

function missing({ selections, context: { trials, criteria, checkpoints } }: RemarkFacts): string | undefined {
  const count = selections.reduce((total, each) => total + each.missing, 0);
  const all = trials.length * criteria.length * checkpoints.length;
  return count === 0
    ? undefined
    : `${count} of ${all} results are not in the store yet; means are over those that are.`;
}

function unknown({ selections }: RemarkFacts): string | undefined {
  const count = selections.reduce((total, each) => total + each.unknown, 0);
  return count === 0 ? undefined : `The table does not know ${count} of the selected architectures; they are left out.`;
}

function neverReturned({ context: { space, judge } }: RemarkFacts): string | undefined {
  const names = space.operations
    .filter((_, operation) => judge.oracle.returnable.every((edge) => !edge[operation]!))
    .map(({ name }) => name);
  return names.length === 0
    ? undefined
    : `The rule of the space never returns ${names.join(', ')}; rank correlations leave it out as well.`;
}
