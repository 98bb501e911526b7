import type { JsonObject, Task } from '@touchstone/contract';
import type { MessagePort } from 'node:worker_threads';
import type { PackedError } from '../errors/packed-error.js';

/** What the pool hands to a thread. */
export interface ThreadAssignment {
  /** URL of the module whose `runTask` does the work. */
  readonly module: string;
  readonly task: Task;
  /** Which thread has which number, see `claimNumber`; shared memory. */
  readonly owners: Int32Array;
  readonly port: MessagePort;
}

/** From the thread. `result` or `error` is the last message, so that no event can come after it. */
export type ThreadMessage =
  | { readonly type: 'event'; readonly event: JsonObject }
  | { readonly type: 'result'; readonly result: JsonObject }
  | { readonly type: 'error'; readonly error: PackedError };

/** To the thread. */
export type ThreadCommand = 'abort';
