import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Graph, logSoftmax, program, relu } from '@touchstone/program';
import { describe, expect, test } from 'vitest';
import { lower } from '../lower.js';
import { onnx } from '../onnx.js';
import { missingCudaFiles, nvidiaDriverLoaded } from './cuda-files.js';
import type { Device, DeviceChoice } from './device.js';
import { numericsOf } from './numerics-of.js';
import { sessionOptions } from './session-options.js';

const create = (device: DeviceChoice, deviceId = 0) => onnx.create({ device, deviceId, threads: 1, layout: 'plain' });
const cuda = missingCudaFiles()?.length === 0;

describe('a device that is not there is refused, with what to do', () => {
  test.skipIf(process.platform === 'darwin')('CoreML outside macOS', async () => {
    await expect(create('coreml')).rejects.toMatchObject({
      code: 'ENGINE',
      where: 'device',
      message: expect.stringContaining("has no device 'coreml'"),
      hint: expect.stringContaining('cpu'),
    });
  });

  test.skipIf(cuda || process.platform !== 'linux' || process.arch !== 'x64')('CUDA without its files', async () => {
    await expect(create('cuda')).rejects.toMatchObject({
      code: 'ENGINE',
      where: 'device',
      message: expect.stringContaining('libonnxruntime_providers_cuda.so'),
      hint: expect.stringContaining('ONNXRUNTIME_NODE_INSTALL=cuda12 pnpm rebuild onnxruntime-node'),
    });
  });

  test.skipIf(process.platform !== 'linux')('WebGPU without a driver', async () => {
    // Vulkan's loader, where there is one, reads these when it looks for drivers.
    process.env['VK_DRIVER_FILES'] = process.env['VK_ICD_FILENAMES'] = '/nowhere.json';
    await expect(create('webgpu')).rejects.toMatchObject({
      code: 'ENGINE',
      where: 'device',
      message: expect.stringContaining("device 'webgpu' does not start"),
      hint: expect.stringContaining('Vulkan'),
    });
    // The claim of the device has been given back.
    await expect(create('webgpu')).rejects.toThrow('does not start');
  });

  test.skipIf(process.platform === 'win32')('WebGPU in use by another thread', async () => {
    const code = `
      const { parentPort, workerData } = require('node:worker_threads');
      require('node:net').createServer((socket) => socket.destroy()).listen(workerData, () => parentPort.postMessage(0));
    `;
    const address = join(tmpdir(), `touchstone-webgpu-${process.pid}.sock`);
    const worker = new Worker(code, { eval: true, workerData: address, execArgv: [] });
    await once(worker, 'message');
    await expect(create('webgpu')).rejects.toMatchObject({
      code: 'ENGINE',
      message: "onnx: device 'webgpu' is in use by another thread of this process",
      hint: expect.stringContaining('one worker'),
    });
    await worker.terminate();
  });

  test('a deviceId where there is no choice', async () => {
    await expect(create('cpu', 1)).rejects.toMatchObject({ code: 'ENGINE', where: 'deviceId' });
  });
});

test.skipIf(cuda && nvidiaDriverLoaded())('auto is the CPU where CUDA is not installed', async () => {
  const engine = await create('auto');
  expect(engine.device).toBe('cpu');
  await engine.dispose();
});

test('numerics differ by device, and by threads on the CPU', () => {
  const all = (['cpu', 'webgpu', 'cuda', 'coreml'] as const).map((device): string =>
    numericsOf('1.2.3', { device, deviceId: 0, threads: 1 }),
  );
  expect(new Set(all).size).toBe(4);
  expect(all[0]).toBe(`onnxruntime 1.2.3 cpu ${process.arch} threads=1`);
  expect(numericsOf('1.2.3', { device: 'cpu', deviceId: 0, threads: 2 })).not.toBe(all[0]);
});

test('the number of the device reaches CUDA only', () => {
  const providers = (device: Device) => sessionOptions({ device, deviceId: 3, threads: 1 }).executionProviders;
  expect(providers('cuda')).toEqual([{ name: 'cuda', deviceId: 3 }]);
  for (const device of ['cpu', 'webgpu', 'coreml'] as const) expect(providers(device)).toEqual([device]);
});

test('a program keeps its form on the CPU, and gets one of its own on WebGPU', () => {
  const build = () => {
    const x = new Graph().input('x', [2, 3]);
    return program({ y: logSoftmax(relu(x)), unchanged: relu(x) });
  };
  expect(lower(build(), { device: 'cpu' }).model).toEqual(lower(build()).model);
  const operators = (device: Device): string => Buffer.from(lower(build(), { device }).model).toString('latin1');
  expect(operators('cpu')).toContain('LogSoftmax');
  expect(operators('webgpu')).not.toContain('LogSoftmax');
  expect(operators('webgpu')).toContain('ReduceMax');
  expect(operators('webgpu')).toContain('Relu');
});
