import { deviceNames } from './device-names.js';

/** What one key of a configuration may hold: as JSON Schema for the check, as words for the user. */
export interface ConfigKey {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly allowed: string;
}

const text = { type: 'string', minLength: 1 };
const spec = {
  type: ['string', 'object'],
  minLength: 1,
  properties: { name: text, options: { type: 'object' }, from: text },
  required: ['name'],
  additionalProperties: false,
};
const plugin: ConfigKey = { schema: spec, allowed: 'a name, "name[option=value,…]" or { name, options, from }' };

/** The shape of every key; seeds, checkpoints and specifications are read closer afterwards. */
export const configKeys: Readonly<Record<string, ConfigKey>> = {
  suite: { schema: text, allowed: 'the name of a suite or the path of a suite file' },
  suites: {
    schema: { type: 'array', items: text, minItems: 1 },
    allowed: 'a list of at least one suite, each the name of a suite or the path of a suite file',
  },
  space: plugin,
  dataset: plugin,
  benchmark: plugin,
  searcher: plugin,
  engine: plugin,
  executor: plugin,
  criteria: {
    schema: { type: ['string', 'array'], minLength: 1, minItems: 1, items: spec },
    allowed: `a list of at least one criterion, each ${plugin.allowed}`,
  },
  controls: { schema: { type: 'boolean' }, allowed: 'true or false' },
  seeds: {
    schema: { type: ['integer', 'number', 'string', 'array'] },
    allowed: 'a count of at least 1 or a list of different integers of 0 or more',
  },
  checkpoints: {
    schema: { type: ['string', 'array'] },
    allowed: 'a list of different search steps, integers of 0 or more',
  },
  truth: {
    schema: {
      type: 'object',
      properties: { split: { enum: ['test'] }, epochs: { type: 'integer', minimum: 1 } },
      additionalProperties: false,
    },
    allowed: '{ split: "test", epochs: an integer of at least 1 }',
  },
  collapse: {
    schema: {
      type: 'object',
      properties: {
        quantile: { type: 'number', minimum: 0, maximum: 1 },
        skipFraction: { type: ['number', 'null'], exclusiveMinimum: 0, maximum: 1 },
      },
      additionalProperties: false,
    },
    allowed: '{ quantile: 0 to 1, skipFraction: above 0 up to 1, or null }',
  },
  hessian: { schema: { type: 'boolean' }, allowed: 'true or false' },
  workers: {
    schema: { type: ['integer', 'string'], minimum: 1, pattern: '^(auto|[1-9][0-9]*)$' },
    allowed: '"auto" or an integer of at least 1',
  },
  device: {
    schema: { enum: deviceNames },
    allowed: deviceNames.map((name) => `"${name}"`).join(', '),
  },
  store: { schema: text, allowed: 'the path of a directory' },
  plugins: {
    schema: { type: 'array', items: text },
    allowed: 'a list of plugin files (paths) and packages',
  },
};

/** Keys that only a suite has. */
export const suiteKeys: Readonly<Record<string, ConfigKey>> = {
  summary: { schema: text, allowed: 'one line of text' },
  controlCriteria: {
    schema: { type: 'array', items: spec },
    allowed: `a list of criteria, each ${plugin.allowed}`,
  },
};
