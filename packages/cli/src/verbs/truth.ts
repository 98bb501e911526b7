import { randomInt } from 'node:crypto';
import { relative, resolve } from 'node:path';
import { TouchstoneError } from '@touchstone/contract';
import { checkTruth, computeTruth, type TruthRequest } from '@touchstone/core';
import { positiveNumber } from '../config/positive-number.js';
import { checkWritable } from '../files/check-writable.js';
import { commandName } from '../process/command-name.js';
import type { Session } from '../process/session.js';
import { formatTruthCheck } from '../truth/format-truth-check.js';
import { resolveTruth } from '../truth/resolve-truth.js';
import { truthProgress } from '../truth/truth-progress.js';
import type { TruthOptions } from './truth-options.js';

/** `touchstone truth`: makes a table of true accuracies, or checks one. Returns the exit code. */
export async function truth(options: TruthOptions, session: Session): Promise<number> {
  const request = await resolveTruth(options, session.cwd);
  try {
    return options.check === undefined
      ? await make(request, options, session)
      : await check(request, positiveNumber(options.check, '--check', true), session);
  } catch (error) {
    if (!session.signal.aborted) throw error;
    throw new TouchstoneError('INTERRUPTED', 'stopped by the user; what was trained is kept', {
      where: request.store,
      hint: `Go on with the same ${commandName('truth', session.env)} command.`,
      cause: error,
    });
  }
}

async function make(request: TruthRequest, options: TruthOptions, session: Session): Promise<number> {
  if (options.output !== undefined) await checkWritable(request.output, '--output');
  const { architectures, seeds } = await computeTruth(request, runOf(session));
  const trained = Object.keys(architectures).length;
  session.output.stdout(`${request.output}: ${trained} architectures × ${seeds.length} seeds\n`);
  return 0;
}

async function check({ output, ...request }: TruthRequest, sample: number, session: Session): Promise<number> {
  const seed = randomInt(2 ** 31);
  const result = await checkTruth({ ...request, table: output, sample, seed }, runOf(session));
  session.output.stdout(formatTruthCheck(result, relative(session.cwd, resolve(output))));
  return result.differences.length === 0 ? 0 : 1;
}

function runOf({ cwd, signal, log, output, quiet }: Session): Parameters<typeof computeTruth>[1] {
  return { cwd, signal, log, onProgress: quiet ? () => {} : truthProgress(output) };
}
