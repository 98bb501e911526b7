import type { Architecture } from '@touchstone/contract';
import { TouchstoneError } from '@touchstone/contract';
import type { CellForm } from './cell-form.js';

/**
 * Inverse of `encodeCell`. Throws TouchstoneError `CONFIG` on a malformed string; it names the token
 * that is wrong, its place and the known operations.
 */
export function decodeCell(cell: CellForm, text: string): Architecture {
  const groups = text.trim().split('+');
  if (groups.length !== cell.nodes - 1) {
    throw malformed(cell, text, `${groups.length} node(s) joined by "+" where the cell has ${cell.nodes - 1}`);
  }
  return groups.flatMap((group, index) => decodeNode(cell, text, group, index + 1));
}

function decodeNode(cell: CellForm, text: string, group: string, node: number): number[] {
  const tokens = group.split('|');
  if (tokens.length < 2 || tokens.shift() !== '' || tokens.pop() !== '') {
    throw malformed(cell, text, `node ${node}: "${group}" does not start and end with "|"`);
  }
  if (tokens.length !== node) {
    throw malformed(cell, text, `node ${node}: ${tokens.length} incoming edge(s) in "${group}", expected ${node}`);
  }
  return tokens.map((token, from) => {
    const [name, source] = token.split('~');
    if (token !== `${name}~${source}` || source !== String(from)) {
      throw malformed(cell, text, `node ${node}: "${token}" is not of the form operation~${from}`);
    }
    const operation = cell.operations.findIndex((candidate) => candidate.name === name);
    if (operation < 0) throw malformed(cell, text, `node ${node}: unknown operation "${name}" in "${token}"`);
    return operation;
  });
}

function malformed(cell: CellForm, text: string, problem: string): TouchstoneError {
  const names = cell.operations.map(({ name }) => name).join(', ');
  const groups = Array.from({ length: cell.nodes - 1 }, (_, node) =>
    Array.from({ length: node + 1 }, (__, from) => `|operation~${from}`).join(''),
  );
  return new TouchstoneError('CONFIG', `malformed architecture string: ${problem}`, {
    where: JSON.stringify(text),
    hint: `Expected ${groups.join('|+')}| with operations ${names}.`,
  });
}
