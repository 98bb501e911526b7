import { type Report, TouchstoneError } from '@touchstone/contract';
import { Ajv } from 'ajv';
import { readFile } from 'node:fs/promises';
import { reportSchema } from '../ranking/report-schema.js';

/** Reads a report that `--json` or `--output` has written. Throws TouchstoneError `DATA`. */
export async function readReport(file: string): Promise<Report> {
  let document: unknown;
  try {
    document = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw refused(file, `the report cannot be read: ${(cause as Error).message}`, cause);
  }
  const { schema } = (document ?? {}) as { readonly schema?: unknown };
  if (schema !== 'touchstone.report/2') {
    throw refused(file, `the file is no report of this version: its schema is ${JSON.stringify(schema) ?? 'missing'}`);
  }
  const ajv = new Ajv({ strict: false });
  if (!ajv.validate(reportSchema, document)) throw refused(file, `the report is malformed: ${ajv.errorsText()}`);
  return document as Report;
}

function refused(file: string, message: string, cause?: unknown): TouchstoneError {
  return new TouchstoneError('DATA', message, {
    where: file,
    hint: 'Write one with `touchstone rank --output FILE.json`.',
    ...(cause === undefined ? {} : { cause }),
  });
}
