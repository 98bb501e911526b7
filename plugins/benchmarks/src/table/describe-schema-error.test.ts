import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { describeSchemaError } from './describe-schema-error.js';

const matches = new Ajv({ verbose: true }).compile({
  type: 'object',
  properties: { version: { const: 'v/1' } },
  additionalProperties: { type: 'object', properties: { list: { type: 'array', items: { type: 'string' } } } },
});

function describeFirst(value: unknown): string {
  matches(value);
  return describeSchemaError(matches.errors![0]!);
}

test.each([
  [{ 'a~b/c|': { list: ['x', 3] } }, '["a~b/c|"].list[1] must be string, is 3'],
  [{ version: 'v/2' }, 'version must be "v/1", is "v/2"'],
  [{ plain: Number.NaN }, 'plain must be object, is NaN'],
  [7, 'the table must be object, is 7'],
])('%j', (value, description) => {
  expect(describeFirst(value)).toBe(description);
});

test('a long value is cut', () => {
  expect(describeFirst({ plain: 'y'.repeat(100) })).toBe(`plain must be object, is "${'y'.repeat(56)}...`);
});
