import type { Architecture } from '@touchstone/contract';
import { TouchstoneError } from '@touchstone/contract';
import type { CellForm } from './cell-form.js';

/** Throws TouchstoneError `PLUGIN` unless the architecture holds one known operation per edge of the cell. */
export function requireArchitecture(cell: CellForm, architecture: Architecture): void {
  const { edges, operations } = cell;
  const where = `architecture [${architecture.join(', ')}]`;
  const hint = `An architecture is ${edges.length} operation indices, each 0 … ${operations.length - 1}.`;
  if (architecture.length !== edges.length) {
    const message = `an architecture has ${architecture.length} operations where the cell has ${edges.length} edges`;
    throw new TouchstoneError('PLUGIN', message, { where, hint });
  }
  const edge = architecture.findIndex((operation) => operations[operation] === undefined);
  if (edge >= 0) {
    const message = `an architecture names operation ${architecture[edge]} on edge ${edge}, which does not exist`;
    throw new TouchstoneError('PLUGIN', message, { where, hint });
  }
}
