import { TouchstoneError } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import { backendPackages } from './backend-packages.js';
import type { BackendName } from './backend.js';
import { loadBackend } from './load-backend.js';
import { locatePackage } from './locate-package.js';

describe('loadBackend', () => {
  it('finds what is installed', async () => {
    expect(await loadBackend('cpu')).toMatchObject({ name: 'cpu', registeredAs: 'cpu', device: 'cpu' });
    expect((await loadBackend('auto')).version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  const absent = Object.entries(backendPackages).filter(([, packageName]) => !locatePackage(packageName));
  it.each(absent)('names the package that backend %s needs', async (choice, packageName) => {
    const error = await loadBackend(choice as BackendName).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TouchstoneError);
    expect(error).toMatchObject({ code: 'ENGINE', where: 'backend' });
    expect((error as TouchstoneError).message).toContain(packageName);
    expect((error as TouchstoneError).hint).toContain(`install ${packageName}`);
  });
});
