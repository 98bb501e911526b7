import { describe, expect, it } from 'vitest';
import { decideWorkers, type WorkerFacts } from './decide-workers.js';

const facts: WorkerFacts = {
  requested: 'auto',
  tasks: 20,
  cores: 8,
  device: 'cpu',
  executor: 'threads',
  bytesPerWorker: 1e9,
  freeBytes: 64e9,
};
const decide = (changes: Partial<WorkerFacts>) => decideWorkers({ ...facts, ...changes });
const workers = (changes: Partial<WorkerFacts>): number => decide(changes).workers;

describe('decideWorkers', () => {
  it('on the CPU takes every core, no more than there are tasks, at least one', () => {
    expect([{}, { tasks: 3 }, { tasks: 0 }].map(workers)).toEqual([8, 3, 1]);
  });

  it('obeys a number', () => {
    expect(workers({ requested: 12, tasks: 1 })).toBe(12);
    expect(workers({ requested: 12, tasks: 1, device: 'webgpu' })).toBe(12);
  });

  it('takes no more than fit into memory, and says so', () => {
    expect(decide({ freeBytes: 3.5e9 })).toEqual({
      workers: 3,
      executor: 'threads',
      notices: ['3 workers instead of 8: each may need 1.0 GB, and 3.5 GB of memory are free'],
    });
    expect(decide({ freeBytes: 1e8, executor: 'processes' })).toMatchObject({
      workers: 1,
      notices: [expect.stringMatching(/^1 worker instead of 8/)],
    });
  });

  it('warns where a number does not fit', () => {
    expect(decide({ freeBytes: 3.5e9, requested: 4 })).toEqual({
      workers: 4,
      executor: 'threads',
      notices: [
        '4 workers may run out of memory: each may need 1.0 GB, and 3.5 GB of memory are free; --workers 3 would fit',
      ],
    });
    expect(decide({ freeBytes: 5e8, requested: 4 }).notices).toEqual([
      '4 workers may run out of memory: each may need 1.0 GB, and 0.50 GB of memory are free; not even 1 would fit',
    ]);
  });

  it('knows nothing of the memory of other machines, nor of what nobody measured', () => {
    expect(decide({ freeBytes: 0, executor: 'queue' })).toEqual({ workers: 8, executor: 'queue', notices: [] });
    expect(decide({ freeBytes: 0, bytesPerWorker: undefined })).toMatchObject({ workers: 8, notices: [] });
  });

  it('on WebGPU takes one thread, and several processes where several workers are wanted', () => {
    expect(decide({ device: 'webgpu' })).toEqual({ workers: 1, executor: 'threads', notices: [] });
    expect(decide({ device: 'webgpu', requested: 2 })).toEqual({
      workers: 2,
      executor: 'processes',
      notices: ['2 processes instead of threads, which cannot share WebGPU'],
    });
    expect(decide({ device: 'webgpu', requested: 2, executor: 'processes' }).notices).toEqual([]);
  });

  it('on CUDA spreads over the GPUs and fills their memory, but not beyond the cores', () => {
    const cuda = (count: number, freeBytes?: number): Partial<WorkerFacts> => ({
      device: 'cuda',
      gpus: { count, freeBytes },
    });
    expect(workers(cuda(2, 3.5e9))).toBe(6);
    expect(workers(cuda(2, 24e9))).toBe(8);
    expect(workers(cuda(16, 24e9))).toBe(16);
    expect(workers(cuda(2, 1e8))).toBe(2);
    expect(workers(cuda(2))).toBe(2);
    expect(workers({ ...cuda(2, 24e9), tasks: 1 })).toBe(1);
    expect(decide({ ...cuda(2, 2.5e9), requested: 5 }).notices).toEqual([
      '5 workers may run out of memory: each may need 1.0 GB, and 2.5 GB of GPU memory are free; --workers 4 would fit',
    ]);
  });

  it('takes one on devices that nobody knows, and inline', () => {
    expect(workers({ device: 'gpu' })).toBe(1);
    expect(workers({ device: 'coreml' })).toBe(1);
    expect(decide({ executor: 'inline', requested: 3 })).toEqual({ workers: 1, executor: 'inline', notices: [] });
  });
});
