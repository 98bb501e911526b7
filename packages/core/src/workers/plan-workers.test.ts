import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { tinyRun } from '../fixtures/tiny-run.js';
import { chooseParts } from '../plan/choose-parts.js';
import { loadRegistry } from '../registry/load-registry.js';
import { estimateStepMemory } from './estimate-step-memory.js';
import { planWorkers, type WorkerRequest } from './plan-workers.js';

async function requestOf(executor: string, device: string): Promise<WorkerRequest> {
  const registry = await loadRegistry({ cwd: temporaryDirectory(), plugins: [] });
  return {
    workers: 2,
    tasks: 5,
    executor: registry.get('executor', { name: executor }),
    engine: { name: 'onnx', options: { device } },
    engineFacts: { name: 'onnx', device, numerics: 'any' },
  };
}

const signal = new AbortController().signal;
const task = { type: 'search', parts: { space: { kind: 'space', name: 'absent', module: 'builtin', options: {} } } };

/** What a task of the real worker module ends with, and whether processes are there then. */
async function run(request: WorkerRequest): Promise<{ error: string; processes: boolean }> {
  const executor = await (await planWorkers(request)).open();
  const error: unknown = await executor.execute(task, { onEvent() {}, signal }).catch((thrown: unknown) => thrown);
  const processes = process.getActiveResourcesInfo().includes('ProcessWrap');
  await executor.close();
  return { error: (error as Error).message, processes };
}

describe('planWorkers', () => {
  it('opens the executor that is asked for', async () => {
    const request = await requestOf('threads', 'cpu');
    const plan = await planWorkers(request);
    expect(plan).toMatchObject({ workers: 2, notices: [] });
    expect(plan.deviceIds).toBeUndefined();
    expect(await run(request)).toEqual({ error: 'there is no space "absent"', processes: false });
  });

  it('opens processes in the place of threads that would share WebGPU', async () => {
    const request = await requestOf('threads', 'webgpu');
    expect((await planWorkers(request)).notices).toHaveLength(1);
    expect(await run(request)).toEqual({ error: 'there is no space "absent"', processes: true });
  });

  it('asks for memory only where there are several workers, and counts it', async () => {
    const request = await requestOf('threads', 'cpu');
    const never = (): never => {
      throw new Error('asked');
    };
    await planWorkers({ ...request, workers: 'auto', tasks: 1, estimate: never });
    const plan = await planWorkers({
      ...request,
      workers: 'auto',
      tasks: 64,
      estimate: () => ({ stepBytes: 0, imageBytes: 1e15 }),
    });
    expect(plan.workers).toBe(1);
    expect(plan.notices).toHaveLength(availableParallelism() > 1 ? 1 : 0);
  });

  it('deals out the GPUs on CUDA, unless one is chosen', async () => {
    const request = await requestOf('threads', 'cuda');
    const { deviceIds } = await planWorkers(request);
    expect(deviceIds?.[0]).toBe(0);
    for (const deviceId of [0, 1]) {
      const chosen = { ...request.engine, options: { ...request.engine.options, deviceId } };
      expect((await planWorkers({ ...request, engine: chosen })).deviceIds).toBeUndefined();
    }
  });
});

describe('estimateStepMemory', () => {
  it('grows with the batch, and knows nothing of a searcher that builds nothing', async () => {
    const tiny = tinyRun();
    const estimate = async (batchSize: number): Promise<number> => {
      const [{ config }] = await tiny.resolve({ searcher: `darts-first-order[batchSize=${batchSize}]` });
      const parts = chooseParts(config, await loadRegistry({ cwd: tiny.cwd, plugins: [] }));
      const data = await parts.dataset.plugin.load(parts.dataset.options, {
        cacheDirectory: tiny.cwd,
        dataDirectory: tiny.cwd,
        log() {},
      });
      const build = (): never => {
        throw new Error('no such network');
      };
      const broken = { ...parts.searcher, plugin: { ...parts.searcher.plugin, build } };
      expect(estimateStepMemory({ ...parts, data, searcher: broken })).toBeUndefined();
      return estimateStepMemory({ ...parts, data })!;
    };
    const [one, two, four] = [await estimate(256), await estimate(512), await estimate(1024)];
    expect(two).toBeGreaterThan(one);
    // What a batch needs is proportional to it but for the weights, which all batches share.
    expect((four - two) / (two - one)).toBeCloseTo(2, 1);
  });
});
