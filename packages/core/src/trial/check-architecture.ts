import { type Architecture, type SearchSpace, TouchstoneError } from '@touchstone/contract';

/** Checks that a value is an architecture of the space. Throws TouchstoneError `PLUGIN`. */
export function checkArchitecture(value: unknown, space: SearchSpace): Architecture {
  const edges = space.edges.length;
  const operations = space.operations.length;
  const valid =
    Array.isArray(value) &&
    value.length === edges &&
    value.every((operation) => Number.isInteger(operation) && operation >= 0 && operation < operations);
  if (!valid) {
    throw new TouchstoneError(
      'PLUGIN',
      `an architecture must be a list of ${edges} operations, each 0 to ${operations - 1}, not ${JSON.stringify(value)}`,
    );
  }
  return value as Architecture;
}
