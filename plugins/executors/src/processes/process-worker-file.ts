import { fileURLToPath } from 'node:url';

/**
 * The compiled entry of a process. It cannot load TypeScript, so the path leads into `dist` also where
 * this module itself runs from `src`.
 */
export function processWorkerFile(): string {
  return fileURLToPath(new URL('../../dist/processes/process-worker.js', import.meta.url));
}
