import { readFile } from 'node:fs/promises';

/** Widest vector instructions of the processor, and how many float32 values they take at once. */
export interface VectorWidth {
  readonly name: 'AVX-512' | 'AVX2';
  readonly block: 16 | 8;
}

/**
 * From /proc/cpuinfo on Linux.
 * @returns undefined on other systems, where Node has no way to tell, and for processors without either
 */
export async function vectorWidth(): Promise<VectorWidth | undefined> {
  return process.platform === 'linux' ? parseVectorWidth(await readFile('/proc/cpuinfo', 'utf8')) : undefined;
}

/** @param cpuinfo what /proc/cpuinfo says */
export function parseVectorWidth(cpuinfo: string): VectorWidth | undefined {
  const flags = new Set(/^flags\s*:(.*)$/mu.exec(cpuinfo)?.[1]?.trim().split(/\s+/u));
  // What onnxruntime asks for before it takes its AVX-512 kernels.
  const avx512 = ['avx512f', 'avx512bw', 'avx512dq', 'avx512vl'];
  if (avx512.every((flag) => flags.has(flag))) return { name: 'AVX-512', block: 16 };
  return flags.has('avx2') && flags.has('fma') ? { name: 'AVX2', block: 8 } : undefined;
}
