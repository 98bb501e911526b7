import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What onnxruntime-node's postinstall script brings for CUDA. */
const FILES = ['libonnxruntime_providers_shared.so', 'libonnxruntime_providers_cuda.so'];

/** How to get the files of `missingCudaFiles`. */
export const CUDA_FILES_REMEDY =
  "allow onnxruntime-node's postinstall script, which downloads them (in pnpm-workspace.yaml: allowBuilds, " +
  'onnxruntime-node: true), and run ONNXRUNTIME_NODE_INSTALL=cuda12 pnpm rebuild onnxruntime-node';

/** Libraries that the user installs besides. */
export const CUDA_LIBRARIES_REMEDY = 'install CUDA 12 and cuDNN 9 where the linker finds them (LD_LIBRARY_PATH)';

/** The folder of onnxruntime-node's binaries for this platform. */
function onnxruntimeFolder(): string {
  const main = createRequire(import.meta.url).resolve('onnxruntime-node');
  return join(dirname(main), '..', 'bin', 'napi-v6', process.platform, process.arch);
}

/**
 * Files of onnxruntime's CUDA provider that are not installed; undefined on platforms for which
 * onnxruntime-node has none (all but Linux on x64).
 */
export function missingCudaFiles(folder: string = onnxruntimeFolder()): readonly string[] | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  return FILES.filter((file) => !existsSync(join(folder, file)));
}

/** Whether the kernel module of an NVIDIA GPU is loaded, on Linux. */
export function nvidiaDriverLoaded(): boolean {
  return existsSync('/proc/driver/nvidia/version');
}
