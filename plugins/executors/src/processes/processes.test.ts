import type { Executor, JsonObject, Task } from '@touchstone/contract';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processes } from './processes.js';

const module = new URL('../fixtures/tasks.mjs', import.meta.url);
const compiled = new URL('../../dist/processes/processes.js', import.meta.url);

/** A script that makes a pool of two as `executor` and has `run`. */
const script = (body: string): string => `
  import { processes } from ${JSON.stringify(compiled.href)};
  const executor = await processes.create({ workers: 2, module: new URL(${JSON.stringify(module.href)}) }, {});
  const run = (task, onEvent = () => {}) =>
    executor.execute(task, { onEvent, signal: new AbortController().signal });
  ${body}`;

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function untilGone(pids: readonly number[]): Promise<void> {
  await expect.poll(() => pids.filter(exists), { timeout: 5000 }).toEqual([]);
}

describe('processes', () => {
  let executor: Executor;

  beforeEach(async () => {
    executor = await processes.create({ workers: 2, module }, {});
  });
  afterEach(() => executor.close());

  const run = (task: Task, onEvent: (event: JsonObject) => void = () => {}): Promise<JsonObject> =>
    executor.execute(task, { onEvent, signal: new AbortController().signal });

  it.each([
    ['die', 'it ended with exit code 3'],
    ['crash', 'it ended with exit code 1'],
    ['kill', 'it was stopped by SIGKILL'],
  ])('a process that dies (%s) fails its task only, and is replaced', async (type, how) => {
    const sums = [1, 2, 3].map((value) => run({ type: 'add', values: [value] }));
    const dead = Promise.allSettled([run({ type }), run({ type }), run({ type })]);
    const later = [4, 5, 6, 7].map((value) => run({ type: 'add', values: [value] }));
    const error = expect.objectContaining({ code: 'TRIAL', message: `the worker process died: ${how}` });
    expect(await dead).toEqual(Array(3).fill({ status: 'rejected', reason: error }));
    expect(await Promise.all([...sums, ...later])).toEqual([1, 2, 3, 4, 5, 6, 7].map((sum) => ({ sum })));
  });

  it('runs tasks in processes of their own, each of which serves several', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => run({ type: 'number' })));
    const pids = new Set(answers.map(({ pid }) => pid));
    expect(pids.size).toBe(2);
    expect(pids).not.toContain(process.pid);
  });

  it('leaves no process behind, not even one that hangs', async () => {
    const pids: number[] = [];
    const hanging = run({ type: 'hang' }, ({ pid }) => void pids.push(pid as number));
    const outcome = expect(hanging).rejects.toMatchObject({ code: 'TRIAL' });
    pids.push((await run({ type: 'number' }))['pid'] as number);
    await expect.poll(() => pids.length).toBe(2);
    await executor.close();
    await outcome;
    expect(pids.filter(exists)).toEqual([]);
  }, 15_000);
});

it('processes end with a parent that is killed, whatever they do', async () => {
  const body = `
    const { pid } = await run({ type: 'number' });
    console.log(pid);
    run({ type: 'wait' }, () => console.log('waiting'));`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script(body)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let written = '';
  parent.stdout.on('data', (data: Buffer) => (written += data.toString()));
  await expect.poll(() => written, { timeout: 10_000 }).toContain('waiting');
  const pid = Number.parseInt(written, 10);
  expect(exists(pid)).toBe(true);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  await untilGone([pid]);
}, 20_000);

it('a Ctrl-C, which reaches the whole group, does not stop them: the parent says what stops', async () => {
  const body = `
    const { pid } = await run({ type: 'number' });
    process.kill(pid, 'SIGINT');
    process.kill(pid, 'SIGTERM');
    const { sum } = await run({ type: 'add', values: [1, 2] });
    console.log(sum, (await run({ type: 'number' })).pid === pid);
    await executor.close();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script(body)]);
  expect(stdout).toBe('3 true\n');
});

it('what a task prints goes to stderr: stdout belongs to results', async () => {
  const body = `
    await run({ type: 'print', text: 'hello' });
    await executor.close();`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script(body)]);
  expect({ stdout, stderr: stderr.trim() }).toEqual({ stdout: '', stderr: 'hello' });
});
