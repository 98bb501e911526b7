import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of `shared/data/nas-bench-201` beside the checkout. */
export function realData(name: string): string {
  return fileURLToPath(new URL(`../../../../../shared/data/nas-bench-201/${name}`, import.meta.url));
}

/** Whether the real files are there; says so once where they are not. */
export const hasRealData = existsSync(realData('nas-bench-201.csv'));

if (!hasRealData)
  console.warn('skipped: tests against real NAS-Bench-201 files, ../shared/data/nas-bench-201 is absent');
