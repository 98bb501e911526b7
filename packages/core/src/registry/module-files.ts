import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const importPattern = /(?:from|import|require)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;
const endings = ['', '.ts', '.js', '.mts', '.mjs', '.cjs', '.json', '/index.ts', '/index.js'];

/** A module and the files that it imports by relative paths, directly or through others, sorted. */
export function moduleFiles(file: string): string[] {
  const files = new Set<string>();
  collect(file);
  return [...files].sort();

  function collect(part: string): void {
    if (files.has(part)) return;
    files.add(part);
    for (const [, specifier] of readFileSync(part, 'utf8').matchAll(importPattern)) {
      const imported = findFile(path.resolve(path.dirname(part), specifier!));
      if (imported !== undefined) collect(imported);
    }
  }
}

/** `./helper.js` in TypeScript means `./helper.ts`. */
function findFile(base: string): string | undefined {
  const bases = [base, base.replace(/\.([cm]?)js$/, '.$1ts')];
  return bases
    .flatMap((start) => endings.map((ending) => start + ending))
    .find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}
