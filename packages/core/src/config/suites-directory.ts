import path from 'node:path';
import { packageRoot } from '../registry/package-root.js';

/** `benchmarks/suites` of the repository that this package lies in. */
export function suitesDirectory(): string {
  return path.resolve(packageRoot('@touchstone/core'), '../../benchmarks/suites');
}
