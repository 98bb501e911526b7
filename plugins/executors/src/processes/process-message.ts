import type { JsonObject, Task } from '@touchstone/contract';
import type { PackedError } from '../errors/packed-error.js';

/** To the process. `id` tells a task's messages from those of tasks before it. */
export type ProcessCommand =
  | { readonly type: 'run'; readonly id: number; readonly module: string; readonly task: Task }
  | { readonly type: 'abort'; readonly id: number };

/** From the process. `result` or `error` is the last message of a task. */
export type ProcessMessage =
  | { readonly type: 'event'; readonly id: number; readonly event: JsonObject }
  | { readonly type: 'result'; readonly id: number; readonly result: JsonObject }
  | { readonly type: 'error'; readonly id: number; readonly error: PackedError };
