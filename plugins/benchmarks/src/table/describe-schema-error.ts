import type { ErrorObject } from 'ajv';

/** One finding of ajv (compiled with `verbose`) in words: the key, what it must be, the value it has. */
export function describeSchemaError({ instancePath, keyword, params, message, data }: ErrorObject): string {
  const key = keyOf(instancePath);
  if (keyword === 'required') return `${key} lacks "${params['missingProperty']}"`;
  if (keyword === 'additionalProperties') return `${key} has an unknown key "${params['additionalProperty']}"`;
  const expected = keyword === 'const' ? `must be ${JSON.stringify(params['allowedValue'])}` : message;
  return `${key} ${expected}, is ${shortened(data)}`;
}

/** A JSON pointer as a reader would write it: `architectures["|none~0|"].valid[2]`. */
function keyOf(pointer: string): string {
  const parts = pointer.split('/').slice(1);
  const names = parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const path = names.reduce((key, name) => {
    if (/^\d+$/.test(name)) return `${key}[${name}]`;
    if (/^\w+$/.test(name)) return key === '' ? name : `${key}.${name}`;
    return `${key}[${JSON.stringify(name)}]`;
  }, '');
  return path || 'the table';
}

function shortened(value: unknown): string {
  // JSON would show NaN and the infinities as null.
  const shown = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}...` : shown;
}
