import { fileURLToPath } from 'node:url';

/**
 * The compiled entry of a thread. Threads cannot load TypeScript, so the path leads into `dist` also
 * where this module itself runs from `src`.
 */
export function threadWorkerFile(): string {
  return fileURLToPath(new URL('../../dist/threads/thread-entry.cjs', import.meta.url));
}
