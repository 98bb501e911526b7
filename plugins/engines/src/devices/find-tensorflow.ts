import { backendPackages } from '../tensorflow/backend-packages.js';
import type { BackendName } from '../tensorflow/backend.js';
import { locatePackage } from '../tensorflow/locate-package.js';
import type { FoundDevice } from './found-device.js';

/** How to get each backend. tfjs-node 4.22 brings libtensorflow 2.9.1, built against CUDA 11.2 and cuDNN 8.1. */
const REMEDIES: Readonly<Record<BackendName, string>> = {
  'node-gpu':
    'install @tensorflow/tfjs-node-gpu (its script, to be allowed in pnpm, downloads libtensorflow 2.9.1), ' +
    'CUDA 11.2 and cuDNN 8.1',
  node: 'install @tensorflow/tfjs-node (its script, to be allowed in pnpm, downloads libtensorflow 2.9.1)',
  wasm: 'install @tensorflow/tfjs-backend-wasm',
  cpu: 'install @tensorflow/tfjs-backend-cpu',
};

/** A backend is there where its package is installed; it is not loaded, since a native one might crash. */
export function findTensorflow(backend: BackendName): FoundDevice {
  const name = backendPackages[backend];
  const found = locatePackage(name);
  const base = { engine: 'tensorflow', device: backend } as const;
  return found
    ? { ...base, available: true, detail: `${name} ${found.version}` }
    : { ...base, available: false, detail: `${name} is not installed`, remedy: REMEDIES[backend] };
}
