import { type RunTask, TouchstoneError } from '@touchstone/contract';

/** The `runTask` of an executor's module. Throws TouchstoneError `PLUGIN` where there is none. */
export async function loadTaskModule(module: string): Promise<RunTask> {
  let exported: { readonly runTask?: unknown };
  try {
    exported = (await import(module)) as { readonly runTask?: unknown };
  } catch (cause) {
    throw new TouchstoneError('PLUGIN', `the task module cannot be loaded: ${(cause as Error).message}`, {
      where: module,
      hint: 'Build the workspace first: workers run compiled code.',
      cause,
    });
  }
  if (typeof exported.runTask !== 'function') {
    throw new TouchstoneError('PLUGIN', 'the task module exports no function `runTask`', { where: module });
  }
  return exported.runTask as RunTask;
}
