import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const importPattern = /(?:from|import|require)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;
const endings = ['', '.ts', '.js', '.mts', '.mjs', '.cjs', '.json', '/index.ts', '/index.js'];

/**
 * Hash of a plugin's module and of the files that it imports by relative paths, 12 hexadecimal
 * digits. What it imports from packages is not part of it.
 */
export function moduleHash(file: string): string {
  const root = path.dirname(file);
  const hash = createHash('sha256');
  for (const part of closure(file).sort()) {
    hash.update(`${path.relative(root, part).split(path.sep).join('/')}\n`).update(readFileSync(part));
  }
  return hash.digest('hex').slice(0, 12);
}

function closure(file: string, seen: string[] = []): string[] {
  if (seen.includes(file)) return seen;
  seen.push(file);
  for (const [, specifier] of readFileSync(file, 'utf8').matchAll(importPattern)) {
    const imported = findFile(path.resolve(path.dirname(file), specifier!));
    if (imported !== undefined) closure(imported, seen);
  }
  return seen;
}

/** `./helper.js` in TypeScript means `./helper.ts`. */
function findFile(base: string): string | undefined {
  const bases = [base, base.replace(/\.([cm]?)js$/, '.$1ts')];
  return bases
    .flatMap((start) => endings.map((ending) => start + ending))
    .find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}
