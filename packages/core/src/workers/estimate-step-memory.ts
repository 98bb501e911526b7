import { supernetStructure } from '@touchstone/supernet';
import type { RunParts } from '../plan/run-parts.js';
import { peakTensorBytes } from './peak-tensor-bytes.js';

/**
 * Engine, compiled program and the worker itself. Both numbers were fitted to the CPU's resident memory over
 * six supernets of 6 MB to 1.2 GB of tensors alive (2026-11, onnxruntime 1.30, one thread): it grew by 70 MB
 * and 1.17 times the tensors.
 */
const FIXED_BYTES = 150 * 2 ** 20;
const ENGINE_FACTOR = 1.25;

/**
 * Bytes that a worker needs for a search step, roughly and without running anything; for images of the dataset
 * see `estimateImageMemory`. Undefined where the searcher does not build a program, which each trial will say.
 */
export function estimateStepMemory({
  searchSpace: space,
  data,
  searcher,
}: Pick<RunParts, 'searchSpace' | 'data' | 'searcher'>): number | undefined {
  try {
    const structure = supernetStructure({ space, image: data.image, classes: data.classes });
    const { program } = searcher.plugin.build(structure.network(), searcher.options);
    return FIXED_BYTES + ENGINE_FACTOR * peakTensorBytes(program);
  } catch {
    return undefined;
  }
}
