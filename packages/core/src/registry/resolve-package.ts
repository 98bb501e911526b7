import { createJiti } from 'jiti';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Entry file of an installed package as seen from a directory; undefined where there is none. */
export function resolvePackage(name: string, directory: string): string | undefined {
  const parentURL = pathToFileURL(`${directory}/`).href;
  const url = createJiti(parentURL).esmResolve(name, { parentURL, try: true });
  return url === undefined || !url.startsWith('file:') ? undefined : fileURLToPath(url);
}
