import type { JsonObject } from '../json.js';
import { definePlugin } from './define-plugin.js';
import type { Definition, NoOptions, OptionsOf, OptionsSchema, PluginBase } from './plugin.js';

/** Work for a worker: data only, never functions. */
export type Task = JsonObject;

export interface TaskHooks {
  /** Called with what the task reports while it runs. */
  onEvent(event: JsonObject): void;
  readonly signal: AbortSignal;
}

export interface ExecutorSettings {
  /** Tasks at the same time, at least 1. */
  readonly workers: number;
  /** ES module whose `runTask(task, hooks)` does the work. */
  readonly module: URL;
}

/** The function that an executor's module exports. */
export type RunTask = (task: Task, hooks: TaskHooks) => Promise<JsonObject>;

export interface Executor {
  readonly workers: number;
  /** Queues a task; first come, first served. Rejects with what the task threw, code and hint kept. */
  execute(task: Task, hooks: TaskHooks): Promise<JsonObject>;
  close(): Promise<void>;
}

export interface ExecutorPlugin<S extends OptionsSchema = OptionsSchema> extends PluginBase<'executor', S> {
  create(settings: ExecutorSettings, options: OptionsOf<S>): Promise<Executor>;
}

export function defineExecutor<const S extends OptionsSchema = NoOptions>(
  definition: Definition<ExecutorPlugin<S>>,
): ExecutorPlugin<S> {
  return definePlugin('executor', definition);
}
