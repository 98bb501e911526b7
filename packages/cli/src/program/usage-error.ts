import { TouchstoneError } from '@touchstone/contract';
import type { CommanderError } from 'commander';
import { verbTable } from './verb-table.js';

/** A complaint of commander as an error of ours; its did-you-mean becomes part of the message. */
export function usageError(error: CommanderError, verb: string): TouchstoneError {
  const [first = '', second] = error.message.replace(/^error: /, '').split('\n');
  const guess = /^\(Did you mean (?:one of )?(.+)\?\)$/.exec(second ?? '')?.[1];
  const message = `${first.replaceAll("'", '"')}${guess === undefined ? '' : `; did you mean ${guess}?`}`;
  return new TouchstoneError('USAGE', message, {
    where: 'command line',
    hint: `See touchstone ${verb in verbTable ? `${verb} ` : ''}--help.`,
    cause: error,
  });
}
