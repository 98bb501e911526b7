import type { Executor, ExecutorPlugin, JsonObject, Task } from '@touchstone/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { executors } from './index.js';

const module = new URL('fixtures/tasks.mjs', import.meta.url);
const never = new AbortController().signal;

describe.each(executors as readonly ExecutorPlugin[])('$name', (plugin) => {
  let executor: Executor;

  beforeEach(async () => {
    executor = await plugin.create({ workers: 2, module }, {});
  });
  afterEach(() => executor.close());

  const run = (task: Task, events: JsonObject[] = [], signal = never): Promise<JsonObject> =>
    executor.execute(task, { onEvent: (event) => events.push(event), signal });

  it('returns results in the order of the calls, and every event before its result', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(async (value) => {
        const events: JsonObject[] = [];
        const { sum } = await run({ type: 'add', values: [value, 10] }, events);
        return { sum, events };
      }),
    );
    expect(answers).toEqual([1, 2, 3, 4, 5].map((n) => ({ sum: n + 10, events: [{ value: n }, { value: 10 }] })));
  });

  it('numbers the workers that run at the same time, and again where one has died', async () => {
    const numbers = async (): Promise<unknown[]> => {
      const answers = await Promise.all(Array.from({ length: 4 }, () => run({ type: 'number' })));
      return [...new Set(answers.map(({ number }) => number))].toSorted();
    };
    // `inline` has no workers.
    const expected = plugin.name === 'inline' ? [NaN] : [0, 1];
    expect(await numbers()).toEqual(expected);
    if (plugin.name === 'inline') return;
    await expect(run({ type: 'die' })).rejects.toMatchObject({ code: 'TRIAL' });
    expect(await numbers()).toEqual(expected);
  });

  it('keeps code, message, where and hint of an error', async () => {
    await expect(run({ type: 'fail' })).rejects.toMatchObject({
      code: 'NUMERICS',
      message: 'loss is NaN',
      where: 'step 7',
      hint: 'Lower the learning rate.',
    });
  });

  it('keeps name and message of an error that is not ours', async () => {
    await expect(run({ type: 'throw' })).rejects.toMatchObject({ name: 'TypeError', message: 'not a function' });
  });

  it('goes on after a failed task', async () => {
    await expect(run({ type: 'fail' })).rejects.toThrow('loss is NaN');
    await expect(run({ type: 'add', values: [1, 2] })).resolves.toEqual({ sum: 3 });
  });

  it('aborts a running task and cancels queued ones', async () => {
    const abort = new AbortController();
    const onEvent = (): void => abort.abort();
    const running = executor.execute({ type: 'wait' }, { onEvent, signal: abort.signal });
    const queued = [1, 2, 3].map((value) => run({ type: 'wait', value }, [], abort.signal));
    const outcomes = await Promise.allSettled([running, ...queued]);
    expect(outcomes.map((outcome) => (outcome as PromiseRejectedResult).reason.code)).toEqual(
      Array(4).fill('INTERRUPTED'),
    );
    await expect(run({ type: 'add', values: [1] })).resolves.toEqual({ sum: 1 });
  });

  it('does not start a task whose signal is aborted already', async () => {
    const events: JsonObject[] = [];
    await expect(run({ type: 'add', values: [1] }, events, AbortSignal.abort())).rejects.toMatchObject({
      code: 'INTERRUPTED',
    });
    expect(events).toEqual([]);
  });
});

it('all executors say what is wrong with a module that is none', async () => {
  for (const plugin of executors) {
    const attempt = async (): Promise<void> => {
      const executor = await plugin.create({ workers: 1, module: new URL('absent.mjs', module) }, {});
      await executor.execute({}, { onEvent() {}, signal: never }).finally(() => executor.close());
    };
    await expect(attempt()).rejects.toMatchObject({ code: 'PLUGIN', where: expect.stringContaining('absent.mjs') });
  }
});
