import type { Executor, JsonObject, Task } from '@touchstone/contract';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { threads } from './threads.js';

const module = new URL('../fixtures/tasks.mjs', import.meta.url);

describe('threads', () => {
  let executor: Executor;

  beforeEach(async () => {
    executor = await threads.create({ workers: 2, module }, {});
  });
  afterEach(() => executor.close());

  const run = (task: Task): Promise<JsonObject> =>
    executor.execute(task, { onEvent() {}, signal: new AbortController().signal });

  it.each(['die', 'crash'])('a thread that dies (%s) fails its task only', async (type) => {
    const sums = [1, 2, 3].map((value) => run({ type: 'add', values: [value] }));
    const dead = run({ type });
    const later = [4, 5, 6, 7].map((value) => run({ type: 'add', values: [value] }));
    await expect(dead).rejects.toMatchObject({ code: 'TRIAL', message: expect.stringContaining('worker thread died') });
    expect(await Promise.all([...sums, ...later])).toEqual([1, 2, 3, 4, 5, 6, 7].map((sum) => ({ sum })));
  });
});

it('what a task prints goes to stderr: stdout belongs to results', async () => {
  const script = `
    import { threads } from ${JSON.stringify(new URL('../../dist/threads/threads.js', import.meta.url).href)};
    const executor = await threads.create({ workers: 1, module: new URL(${JSON.stringify(module.href)}) }, {});
    await executor.execute({ type: 'print', text: 'hello' }, { onEvent() {}, signal: new AbortController().signal });
    await executor.close();`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  expect({ stdout, stderr: stderr.trim() }).toEqual({ stdout: '', stderr: 'hello' });
});
