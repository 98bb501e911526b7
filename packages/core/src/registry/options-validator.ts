import { type JsonObject, type OptionsSchema, type PluginKind, TouchstoneError } from '@touchstone/contract';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { unknownName } from '../errors/unknown-name.js';

const noOptions: OptionsSchema = { type: 'object', additionalProperties: false, properties: {} };

/** A plugin's options, checked and with its defaults filled in. Throws TouchstoneError `CONFIG`. */
export type ValidateOptions = (options: JsonObject) => JsonObject;

// One for all plugins: an instance costs more than a schema.
const ajv = new Ajv({ strict: true, useDefaults: true, allowUnionTypes: true });

/**
 * Compiles the schema of a plugin's options. Throws Error where the schema is malformed or where
 * its defaults do not make a valid set of options.
 */
export function optionsValidator(kind: PluginKind, name: string, schema: OptionsSchema = noOptions): ValidateOptions {
  const label = `${kind} ${name}`;
  const validate: ValidateFunction = ajv.compile(schema);
  const missing = Object.keys(schema.properties).filter((key) => schema.properties[key]!['default'] === undefined);
  if (missing.length > 0) throw new Error(`options without a default: ${missing.join(', ')}`);
  if (!validate({})) throw new Error(`the defaults break the schema: ${describe(validate.errors![0]!)}`);

  return (options) => {
    const filled = structuredClone(options) as Record<string, never>;
    if (validate(filled)) return filled;
    const error = validate.errors!.find(({ keyword }) => keyword === 'additionalProperties') ?? validate.errors![0]!;
    if (error.keyword === 'additionalProperties' && error.instancePath === '') {
      const option = String(error.params['additionalProperty']);
      throw unknownName('CONFIG', 'option', option, Object.keys(schema.properties), label);
    }
    const option = error.instancePath.split('/')[1] ?? '';
    const value = JSON.stringify(options[option]);
    throw new TouchstoneError('CONFIG', `option "${option}" cannot be ${value}: it ${describe(error)}`, {
      where: label,
      hint: `"${option}": ${JSON.stringify(schema.properties[option])}`,
    });
  };
}

function describe({ instancePath, message, keyword, params }: ErrorObject): string {
  const allowed = keyword === 'enum' ? `: ${JSON.stringify(params['allowedValues'])}` : '';
  return `${instancePath.split('/').slice(1).join('.')} ${message ?? ''}${allowed}`.trim();
}
