import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../registry/package-root.js';

const file = path.join(packageRoot('@touchstone/core'), 'schemas', 'report.schema.json');

/** JSON Schema of `Report` (`touchstone.report/2`), the same as the committed file. */
export const reportSchema = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
