import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CUDA_FILES_REMEDY, CUDA_LIBRARIES_REMEDY, missingCudaFiles } from '../onnx/device/cuda-files.js';
import type { FoundDevice } from './found-device.js';
import { probeOnnx } from './probe-onnx.js';

/**
 * CUDA through onnxruntime: the GPU and its driver, onnxruntime's files, then CUDA's and cuDNN's
 * libraries, which are found by starting it. Never seen to work by us, for want of an NVIDIA GPU.
 */
export async function findCuda(): Promise<FoundDevice> {
  const found = { engine: 'onnx', device: 'cuda', available: false } as const;
  const missing = missingCudaFiles();
  if (missing === undefined) {
    const detail = `onnxruntime-node has CUDA for Linux on x64 only, not for ${process.platform} on ${process.arch}`;
    return { ...found, detail, remedy: 'use WebGPU' };
  }
  const gpus = await nvidiaGpus();
  const seen = gpus ?? 'no NVIDIA GPU (nvidia-smi finds none)';
  if (missing.length > 0) {
    const detail = `${seen}; not installed: ${missing.join(', ')}`;
    const driver = gpus === undefined ? 'with an NVIDIA GPU: install its driver, then ' : '';
    return { ...found, detail, remedy: driver + CUDA_FILES_REMEDY };
  }
  if (gpus === undefined) return { ...found, detail: seen, remedy: 'with an NVIDIA GPU: install its driver' };
  const { works, output } = await probeOnnx('cuda');
  return works
    ? { ...found, available: true, detail: gpus }
    : { ...found, detail: `${gpus}; does not start: ${output}`, remedy: CUDA_LIBRARIES_REMEDY };
}

/** Names and drivers of the GPUs, as nvidia-smi tells them; undefined where it is absent or finds none. */
async function nvidiaGpus(): Promise<string | undefined> {
  const query = ['--query-gpu=name,driver_version,memory.total', '--format=csv,noheader'];
  try {
    const { stdout } = await promisify(execFile)('nvidia-smi', query, { timeout: 10_000 });
    return stdout.trim().replaceAll('\n', '; ') || undefined;
  } catch {
    // Whatever the reason, no GPU can be named, and that is what is reported.
    return undefined;
  }
}
