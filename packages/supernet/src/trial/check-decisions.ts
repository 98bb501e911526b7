import { TouchstoneError } from '@touchstone/contract';
import type { Decisions, SearchSpace } from '@touchstone/contract';

/** Throws `PLUGIN` where decisions are not the index of an operation, or null, for each edge. */
export function checkDecisions(decisions: Decisions, { edges, operations }: SearchSpace): void {
  const known = (choice: number | null): boolean =>
    choice === null || (Number.isInteger(choice) && choice >= 0 && choice < operations.length);
  if (decisions.length === edges.length && decisions.every(known)) return;
  throw new TouchstoneError('PLUGIN', 'every edge must have the index of an operation, or null if it is not decided', {
    where: `decisions [${decisions.join(', ')}]`,
    hint: `${edges.length} edges, operations 0 to ${operations.length - 1}`,
  });
}
