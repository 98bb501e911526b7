import { Ajv, type ErrorObject } from 'ajv';
import { TouchstoneError } from '@touchstone/contract';
import { unknownName } from '../errors/unknown-name.js';
import { type ConfigKey, configKeys, suiteKeys } from './config-keys.js';
import { placeOf } from './place-of.js';
import type { Origin } from './resolved-config.js';

// A suite is one setting and names no others.
const { suites: _, ...keysOfOneSetting } = configKeys;
const suiteAndConfigKeys = { ...suiteKeys, ...keysOfOneSetting };
const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false, verbose: true });
const validateConfig = ajv.compile(objectSchema(configKeys));
const validateSuite = ajv.compile(objectSchema(suiteAndConfigKeys));

/**
 * Checks the shape of one layer. Throws TouchstoneError `CONFIG` that names the layer, the key,
 * the value and what is allowed.
 */
export function checkLayer(values: unknown, origin: Origin): void {
  const suite = origin.startsWith('suite ');
  const validate = suite ? validateSuite : validateConfig;
  if (validate(values)) return;
  const errors = validate.errors!;
  throw explain(errors.find(isUnknownKey) ?? errors[0]!, values, origin, suite ? suiteAndConfigKeys : configKeys);
}

function explain(
  error: ErrorObject,
  values: unknown,
  origin: Origin,
  keys: Readonly<Record<string, ConfigKey>>,
): TouchstoneError {
  const path = error.instancePath.split('/').slice(1);
  const dotted = path.join('.');
  if (isUnknownKey(error)) {
    const inside = (name: string): string => [...path, name].join('.');
    const known = Object.keys((error.parentSchema as { properties: object }).properties).map(inside);
    return unknownName('CONFIG', 'key', inside(String(error.params['additionalProperty'])), known, origin);
  }
  if (path.length === 0) {
    return new TouchstoneError('CONFIG', 'a configuration must be an object of keys and values', { where: origin });
  }
  const value = path.reduce<unknown>((object, key) => (object as Record<string, unknown>)[key], values);
  return new TouchstoneError('CONFIG', `"${dotted}" cannot be ${JSON.stringify(value)}`, {
    where: placeOf(origin, dotted),
    hint: `Allowed for "${path[0]!}": ${keys[path[0]!]!.allowed}.`,
  });
}

function isUnknownKey(error: ErrorObject): boolean {
  return error.keyword === 'additionalProperties';
}

function objectSchema(keys: Readonly<Record<string, ConfigKey>>): object {
  const properties = Object.fromEntries(Object.entries(keys).map(([key, { schema }]) => [key, schema]));
  return { type: 'object', properties, additionalProperties: false };
}
