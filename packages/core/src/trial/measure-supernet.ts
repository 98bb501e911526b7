import { createRng, type FailedRow, type SupernetRow, TouchstoneError } from '@touchstone/contract';
import type { OpenSupernet } from '@touchstone/supernet';
import { asTouchstoneError } from '../errors/as-touchstone-error.js';
import type { RowBase, SupernetTask } from './tasks.js';

export interface MeasureRequest {
  readonly supernet: OpenSupernet;
  readonly task: SupernetTask;
  readonly row: RowBase;
  readonly signal: AbortSignal;
}

/**
 * What is known of a supernet at a checkpoint whatever the criterion. A measure that fails gives a
 * failed row. Throws TouchstoneError `INTERRUPTED` on abort.
 */
export async function measureSupernet({
  supernet,
  task,
  row,
  signal,
}: MeasureRequest): Promise<SupernetRow | FailedRow> {
  const { step } = supernet.checkpoint;
  const began = performance.now();
  const base = { ...row, key: task.key, step, criterion: null };
  try {
    const evaluation = await supernet.evaluate();
    const rng = createRng(row.seed).fork('hessian').fork(step);
    const hessianEigenvalue = task.hessian ? await supernet.hessianEigenvalue({ rng, signal }) : null;
    const seconds = (performance.now() - began) / 1000;
    return { ...base, status: 'supernet', ...evaluation, hessianEigenvalue, seconds };
  } catch (thrown) {
    if (signal.aborted) throw new TouchstoneError('INTERRUPTED', 'scoring was stopped', { cause: thrown });
    const { code, message } = asTouchstoneError(thrown, 'TRIAL');
    return { ...base, status: 'failed', error: { code, message } };
  }
}
