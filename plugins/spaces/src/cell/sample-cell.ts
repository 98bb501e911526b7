import type { Architecture, Rng } from '@touchstone/contract';
import type { CellForm } from './cell-form.js';

/** A uniformly random architecture from operations that `allowed` admits (at least one). */
export function sampleCell(cell: CellForm, rng: Rng, allowed: (operation: number) => boolean): Architecture {
  const choices = cell.operations.map((_, operation) => operation).filter(allowed);
  return cell.edges.map(() => choices[rng.integer(choices.length)]!);
}
