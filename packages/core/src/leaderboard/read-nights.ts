import { TouchstoneError } from '@touchstone/contract';
import type { Night } from '@touchstone/reporters';
import { Ajv } from 'ajv';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const estimate = {
  type: 'object',
  required: ['mean', 'low', 'high'],
  properties: { mean: { type: 'number' }, low: { type: 'number' }, high: { type: 'number' } },
};
const criterion = {
  type: 'object',
  required: ['criterion', 'control', 'rank', 'score', 'runs', 'failed'],
  properties: {
    criterion: { type: 'string' },
    control: { type: 'boolean' },
    rank: { type: 'integer' },
    score: estimate,
    runs: { type: 'integer' },
    failed: { type: 'integer' },
  },
};
const validate = new Ajv().compile<Night & { readonly schema: string }>({
  type: 'object',
  required: ['schema', 'date', 'criteria'],
  properties: {
    schema: { const: 'touchstone.night/1' },
    date: { type: 'string' },
    criteria: { type: 'array', items: criterion },
  },
});

/** The nights that lie in a directory as `<date>.json`, oldest first. Throws TouchstoneError `DATA` on a file that is none. */
export async function readNights(directory: string): Promise<Night[]> {
  let names: string[];
  try {
    names = await readdir(directory);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw damaged(directory, cause as Error);
  }
  const dated = names.filter((name) => /^\d{4}-\d{2}-\d{2}\.json$/.test(name)).sort();
  return Promise.all(dated.map((name) => readNight(path.join(directory, name))));
}

async function readNight(file: string): Promise<Night> {
  try {
    const document: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (!validate(document)) throw new Error(`${validate.errors![0]!.instancePath} ${validate.errors![0]!.message}`);
    const { date, criteria } = document;
    if (`${date}.json` !== path.basename(file)) throw new Error(`it is of ${date}`);
    return { date, criteria };
  } catch (cause) {
    throw damaged(file, cause as Error);
  }
}

function damaged(where: string, cause: Error): TouchstoneError {
  return new TouchstoneError('DATA', `a past night cannot be read: ${cause.message}`, {
    where,
    hint: 'Restore the file, or delete it: the history then lacks that night.',
    cause,
  });
}
