import { TouchstoneError } from '@touchstone/contract';
import { Ajv } from 'ajv';
import { describeSchemaError } from './describe-schema-error.js';
import type { TruthTable } from './truth-table.js';
import { truthTableSchema } from './truth-table-schema.js';

const matches = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile<TruthTable>(
  truthTableSchema,
);

/**
 * Checks a parsed file against the format, without regard to a search space. Throws TouchstoneError
 * `DATA` with the first problem (key and value) and the number of others.
 * @param where the file, for the error
 */
export function validateTable(value: unknown, where: string): TruthTable {
  const version = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (typeof version === 'string' && version !== 'touchstone.table/1') {
    const message = `the benchmark table has schema "${version}", this version reads "touchstone.table/1"`;
    throw new TouchstoneError('DATA', message, { where, hint: 'Make the table again with `touchstone truth`.' });
  }
  if (matches(value)) return requireLengths(value, where);
  const [first, ...others] = matches.errors ?? [];
  throw malformed(describeSchemaError(first!), others.length, where);
}

/** What JSON Schema cannot say: an accuracy for every seed. */
function requireLengths(table: TruthTable, where: string): TruthTable {
  const problems = Object.entries(table.architectures).flatMap(([text, entry]) =>
    (['valid', 'test'] as const)
      .filter((split) => entry[split].length !== table.seeds.length)
      .map((split) => {
        const key = `architectures[${JSON.stringify(text)}].${split}`;
        return `${key} must have one value for each of ${table.seeds.length} seeds, has ${entry[split].length}`;
      }),
  );
  if (problems[0] !== undefined) throw malformed(problems[0], problems.length - 1, where);
  return table;
}

function malformed(problem: string, others: number, where: string): TouchstoneError {
  const more = others === 0 ? '' : ` (and ${others} more problem${others === 1 ? '' : 's'})`;
  return new TouchstoneError('DATA', `malformed benchmark table: ${problem}${more}`, {
    where,
    hint: 'Correct the file, or make it again with `touchstone truth`.',
  });
}
