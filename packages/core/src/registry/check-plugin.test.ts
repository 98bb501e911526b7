import { describe, expect, it } from 'vitest';
import { checkPlugin } from './check-plugin.js';

const criterion = { kind: 'criterion', name: 'mine', summary: 'scores', needs: ['alphas'], score: () => [[0]] };
const option = { type: 'integer', default: 1, description: 'a number' };
const schema = (properties: object): object => ({ type: 'object', additionalProperties: false, properties });

describe('checkPlugin', () => {
  it('accepts a criterion that scores and one that selects', () => {
    expect(checkPlugin(criterion).plugin).toBe(criterion);
    const { score: _, ...rest } = criterion;
    expect(checkPlugin({ ...rest, select: () => [0] }).plugin.name).toBe('mine');
  });

  it.each([
    ['no object', 'text', 'must be an object'],
    ['unknown kind', { ...criterion, kind: 'criterium' }, `kind is "criterium", not one of space`],
    ['bad name', { ...criterion, name: 'My Criterion' }, 'lower-case words with hyphens'],
    ['no summary', { ...criterion, summary: '' }, '`summary` must be one line'],
    ['long summary', { ...criterion, summary: 'a\nb' }, '`summary` must be one line'],
    ['no function', { ...criterion, score: undefined }, 'exactly one function `score` or `select`'],
    ['two functions', { ...criterion, select: () => [0] }, 'exactly one function `score` or `select`'],
    ['not a function', { ...criterion, score: 3 }, 'exactly one function `score` or `select`'],
    ['no load', { kind: 'dataset', name: 'mine', summary: 's' }, 'dataset "mine": it must have the function `load`'],
    ['no needs', { ...criterion, needs: undefined }, '`needs` must be a list'],
    ['unknown need', { ...criterion, needs: ['alpha'] }, 'unknown need "alpha"; did you mean "alphas"?'],
    ['schema', { ...criterion, options: schema({ n: { typ: 'integer' } }) }, 'malformed: strict mode: unknown keyword'],
    ['no default', { ...criterion, options: schema({ n: { type: 'integer' } }) }, 'options without a default: n'],
    ['bad default', { ...criterion, options: schema({ n: { ...option, default: 'x' } }) }, 'defaults break the schema'],
  ])('refuses: %s', (_, plugin, message) => {
    expect(() => checkPlugin(plugin)).toThrow(message);
  });

  it('validates options and fills in defaults', () => {
    const { validateOptions } = checkPlugin({
      ...criterion,
      options: schema({ count: option, reduction: { enum: ['batch', 'sample'], default: 'batch' } }),
    });
    expect(validateOptions({ count: 3 })).toEqual({ count: 3, reduction: 'batch' });
    expect(() => validateOptions({ reductoin: 'batch' })).toThrow(
      expect.objectContaining({
        code: 'CONFIG',
        message: 'unknown option "reductoin"; did you mean "reduction"?',
        where: 'criterion mine',
      }),
    );
    expect(() => validateOptions({ reduction: 'all' })).toThrow(
      expect.objectContaining({ code: 'CONFIG', message: expect.stringContaining('["batch","sample"]') }),
    );
    expect(() => validateOptions({ count: 'x' })).toThrow('option "count" cannot be "x": it count must be integer');
  });

  it('a plugin without a schema has no options', () => {
    expect(checkPlugin(criterion).validateOptions({})).toEqual({});
    expect(() => checkPlugin(criterion).validateOptions({ a: 1 })).toThrow('unknown option "a"');
  });
});
