import { TouchstoneError } from '@touchstone/contract';

/** The error of a task that was cancelled while it was still queued. */
export function cancelled(): TouchstoneError {
  return new TouchstoneError('INTERRUPTED', 'the task was cancelled before it started');
}
