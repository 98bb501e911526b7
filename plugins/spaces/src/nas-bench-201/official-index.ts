import type { Architecture } from '@touchstone/contract';
import { TouchstoneError } from '@touchstone/contract';
import { cellForm } from '../cell/cell-form.js';
import { requireArchitecture } from '../cell/require-architecture.js';
import { nasBench201Operations } from '../operations/nas-bench-201-operations.js';
import { officialOrder } from './official-order.js';

const cell = cellForm(4, nasBench201Operations);
const places = [3125, 625, 125, 25, 5, 1] as const;

let tables: { readonly codes: Uint16Array; readonly indices: Uint16Array } | undefined;

/**
 * The index of an architecture in NAS-Bench-201 and NATS-Bench, 0 … 15,624.
 * @param architecture six operations in the published order, edges 0→1, 0→2, 1→2, 0→3, 1→3, 2→3
 * Throws TouchstoneError `PLUGIN` on what is no architecture of the cell.
 */
export function nasBench201Index(architecture: Architecture): number {
  let code = 0;
  for (let edge = 0; edge < 6; edge++) code += places[edge]! * architecture[edge]!;
  const index = architecture.length === 6 ? lookUp().indices[code] : undefined;
  if (index === undefined || architecture.some(isNoOperation)) requireArchitecture(cell, architecture);
  return index!;
}

/** Inverse of `nasBench201Index`. Throws TouchstoneError `CONFIG` on what is not 0 … 15,624. */
export function nasBench201Architecture(index: number): Architecture {
  const code = lookUp().codes[index];
  if (code === undefined) {
    throw new TouchstoneError('CONFIG', `${index} is no index of NAS-Bench-201`, {
      hint: 'Its architectures are numbered 0 … 15,624.',
    });
  }
  return places.map((place) => Math.floor(code / place) % 5);
}

function isNoOperation(operation: number): boolean {
  return !(operation === 0 || operation === 1 || operation === 2 || operation === 3 || operation === 4);
}

function lookUp() {
  if (tables === undefined) {
    const codes = officialOrder();
    const indices = new Uint16Array(codes.length);
    for (const [index, code] of codes.entries()) indices[code] = index;
    tables = { codes, indices };
  }
  return tables;
}
