import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engines } from '../index.js';
import { missingCudaFiles } from '../onnx/device/cuda-files.js';
import { findDevices } from './find-devices.js';
import { explainWebgpu } from './find-webgpu.js';
import { probeOnnx } from './probe-onnx.js';
import { parseVectorWidth } from './vector-width.js';

test('findDevices tells every device of every engine, and how to get what is missing', async () => {
  const found = await findDevices();
  const [onnx, tensorflow] = engines;
  const options = [
    ...onnx.options!.properties.device.enum.map((device) => `onnx ${device}`),
    ...tensorflow.options!.properties.backend.enum.map((backend) => `tensorflow ${backend}`),
  ].filter((name) => !name.endsWith('auto'));
  expect(found.map(({ engine, device }) => `${engine} ${device}`).toSorted()).toEqual(options.toSorted());
  expect(found.find(({ engine, device }) => engine === 'onnx' && device === 'cpu')).toMatchObject({
    available: true,
    detail: expect.stringMatching(/^onnxruntime \d+\.\d+\.\d+, \d+ threads, .+/u),
  });
  for (const { available, detail, remedy } of found) {
    expect(detail).toMatch(/\S/u);
    expect(remedy === undefined).toBe(available);
  }
});

describe('probeOnnx', () => {
  test('runs an operator', async () => {
    expect(await probeOnnx('cpu')).toEqual({ works: true, output: '' });
  });

  test.skipIf(process.platform === 'darwin')('tells why a device does not start', async () => {
    const { works, output } = await probeOnnx('coreml');
    expect(works).toBe(false);
    expect(output).toMatch(/coreml/iu);
  });

  test('does not wait for ever', async () => {
    expect(await probeOnnx('cpu', 1)).toEqual({ works: false, output: 'no answer in 0.001 s' });
  });
});

test('parseVectorWidth reads the flags of /proc/cpuinfo', () => {
  const cpuinfo = (flags: string): string =>
    `processor\t: 0\nmodel name\t: X\nflags\t\t: fpu ${flags} sse\nbugs\t\t:\n`;
  const avx512 = 'avx2 fma avx512f avx512dq avx512bw avx512vl';
  expect(parseVectorWidth(cpuinfo(avx512))).toEqual({ name: 'AVX-512', block: 16 });
  expect(parseVectorWidth(cpuinfo('fma avx avx2'))).toEqual({ name: 'AVX2', block: 8 });
  // Knights Landing has AVX-512 of another kind.
  expect(parseVectorWidth(cpuinfo('fma avx avx2 avx512f avx512cd'))).toEqual({ name: 'AVX2', block: 8 });
  expect(parseVectorWidth(cpuinfo('sse4_2 avx'))).toBeUndefined();
  expect(parseVectorWidth('processor : 0\nFeatures : fp asimd\n')).toBeUndefined();
});

test('explainWebgpu tells a missing loader from a missing driver', () => {
  const adapters = 'Failed to get a WebGPU adapter: No supported adapters';
  const loader = `Couldn't load Vulkan: libvulkan.so.1: cannot open shared object file\n${adapters}`;
  expect(explainWebgpu(loader)).toMatchObject({ detail: expect.stringContaining('loader') });
  expect(explainWebgpu(loader).remedy).toContain('libvulkan1');
  expect(explainWebgpu(adapters)).toMatchObject({ detail: 'no adapter that WebGPU supports' });
  expect(explainWebgpu('the process ended with SIGSEGV').detail).toContain('SIGSEGV');
});

test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'missingCudaFiles tells what the postinstall script has not brought',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'touchstone-cuda-'));
    try {
      expect(missingCudaFiles(folder)).toEqual([
        'libonnxruntime_providers_shared.so',
        'libonnxruntime_providers_cuda.so',
      ]);
      await writeFile(join(folder, 'libonnxruntime_providers_shared.so'), '');
      expect(missingCudaFiles(folder)).toEqual(['libonnxruntime_providers_cuda.so']);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
