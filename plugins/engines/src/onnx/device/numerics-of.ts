import type { DeviceOptions } from './device.js';

/**
 * What decides the bits of a result. An accelerator's model is not part of it, since onnxruntime-node
 * does not tell: two GPUs of one kind of device may differ by rounding.
 * @param version of onnxruntime
 */
export function numericsOf(version: string, { device, threads, block = 1 }: DeviceOptions): string {
  return device === 'cpu'
    ? `onnxruntime ${version} cpu ${process.arch} threads=${threads}${block > 1 ? ` blocked${block}` : ''}`
    : `onnxruntime ${version} ${device} ${process.platform}-${process.arch}`;
}
