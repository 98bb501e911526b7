import type { Architecture, SearchSpace } from '@touchstone/contract';
import { TouchstoneError } from '@touchstone/contract';
import type { TruthTable, TruthTableEntry } from './truth-table.js';

export interface IndexedEntry extends TruthTableEntry {
  /** The member of the class that the table names. */
  readonly architecture: Architecture;
}

/**
 * The entries of a table by canonical string. Throws TouchstoneError `DATA` when the table is of
 * another space, or an entry is not an architecture of it, has the canonical string of another, or
 * repeats a class.
 * @param where the file, for the error
 */
export function indexTable(table: TruthTable, space: SearchSpace, where: string): ReadonlyMap<string, IndexedEntry> {
  if (table.space.name !== space.name) {
    const message = `the table is of the search space "${table.space.name}", not of "${space.name}"`;
    throw new TouchstoneError('DATA', message, { where, hint: 'Choose that space, or another table.' });
  }
  const index = new Map<string, IndexedEntry>();
  for (const [text, entry] of Object.entries(table.architectures)) {
    const fail = (problem: string, cause?: unknown): never => {
      const message = `malformed benchmark table: architectures[${JSON.stringify(text)}] ${problem}`;
      const hint = 'Correct the file, or make it again with `touchstone truth`.';
      throw new TouchstoneError('DATA', message, { where, hint, cause });
    };
    const architecture = decode(space, text, fail);
    const canonical = space.canonical(architecture);
    if (entry.canonical !== canonical) fail(`has canonical "${entry.canonical}", "${space.name}" says "${canonical}"`);
    if (index.has(canonical)) fail(`repeats the class "${canonical}"`);
    index.set(canonical, { ...entry, architecture });
  }
  return index;
}

function decode(space: SearchSpace, text: string, fail: (problem: string, cause: unknown) => never): Architecture {
  try {
    return space.decode(text);
  } catch (cause) {
    return fail(`is no architecture of "${space.name}": ${cause instanceof Error ? cause.message : cause}`, cause);
  }
}
