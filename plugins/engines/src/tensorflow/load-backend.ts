import { setBackend } from '@tensorflow/tfjs-core';
import { TouchstoneError } from '@touchstone/contract';
import { backendPackages } from './backend-packages.js';
import type { Backend, BackendChoice, BackendName } from './backend.js';
import { locatePackage } from './locate-package.js';

/**
 * Loads the backend that is asked for.
 * Throws `ENGINE` where it is not installed or cannot start.
 */
export async function loadBackend(choice: BackendChoice): Promise<Backend> {
  const names = choice === 'auto' ? (Object.keys(backendPackages) as BackendName[]) : [choice];
  for (const name of names) {
    const found = locatePackage(backendPackages[name]);
    if (!found) continue;
    const registeredAs = name === 'node' || name === 'node-gpu' ? 'tensorflow' : name;
    // Only cpu is a dependency; the others are known at run time, so that no compiler looks for them.
    const load = (): Promise<unknown> => (name === 'cpu' ? import('@tensorflow/tfjs-backend-cpu') : import(found.url));
    await start(backendPackages[name], load, registeredAs);
    return { name, registeredAs, device: name === 'node-gpu' ? 'gpu' : 'cpu', version: found.version };
  }
  const wanted = backendPackages[names.at(-1)!];
  throw new TouchstoneError('ENGINE', `tensorflow: backend '${choice}' needs ${wanted}, which is not installed`, {
    where: 'backend',
    hint: `install ${wanted} in your project, or choose another backend`,
  });
}

async function start(packageName: string, load: () => Promise<unknown>, registeredAs: string): Promise<void> {
  try {
    await load();
    if (!(await setBackend(registeredAs))) throw new Error(`backend '${registeredAs}' did not start`);
  } catch (cause) {
    throw new TouchstoneError('ENGINE', `tensorflow: ${packageName} is installed but does not work: ${String(cause)}`, {
      where: 'backend',
      hint: `reinstall ${packageName}, or choose backend 'cpu'`,
      cause,
    });
  }
}
