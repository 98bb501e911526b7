import { fileURLToPath } from 'node:url';

/**
 * The compiled thread worker. Threads cannot load TypeScript, so the path leads into `dist` also
 * where this module itself runs from `src`.
 */
export function threadWorkerFile(): string {
  return fileURLToPath(new URL('../../dist/threads/thread-worker.js', import.meta.url));
}
