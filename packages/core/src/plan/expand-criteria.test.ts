import { defineCriterion } from '@touchstone/contract';
import { expect, test } from 'vitest';
import type { Registry } from '../registry/registry.js';
import { expandCriteria } from './expand-criteria.js';

const plugin = (name: string, more: object) =>
  defineCriterion({ name, summary: name, needs: [], select: ({ space, rng }) => space.sample(rng), ...more });
const plugins = [
  plugin('magnitude', { family: 'alpha' }),
  plugin('sigmoid', { family: 'alpha' }),
  plugin('mine', {}),
  plugin('random', { family: 'control', control: true }),
];
const registry: Pick<Registry, 'list'> = {
  list: () =>
    plugins.map(({ kind, name, summary, family, control }) => ({
      kind,
      name,
      summary,
      from: 'builtin',
      version: '0',
      control: control === true,
      ...(family && { family }),
    })),
};
const expand = (...names: string[]) =>
  expandCriteria(
    names.map((name) => ({ name })),
    registry as Registry,
  ).map(({ name }) => name);

test('names stay as they are', () => {
  const spec = { name: 'sigmoid', options: { threshold: 0.5 } };
  expect(expandCriteria([spec, { name: 'unheard-of' }], registry as Registry)).toEqual([spec, { name: 'unheard-of' }]);
});

test('all are all contenders, a family its members', () => {
  expect(expand('all')).toEqual(['magnitude', 'sigmoid', 'mine']);
  expect(expand('@alpha', 'mine')).toEqual(['magnitude', 'sigmoid', 'mine']);
  expect(expand('@control')).toEqual(['random']);
});

test('what is listed with options comes beside its defaults, what is listed with defaults is not repeated', () => {
  const spec = { name: 'sigmoid', options: { threshold: 0.5 } };
  expect(expandCriteria([{ name: '@alpha' }, spec], registry as Registry)).toEqual([
    { name: 'magnitude' },
    { name: 'sigmoid' },
    spec,
  ]);
  expect(expand('sigmoid', 'all')).toEqual(['sigmoid', 'magnitude', 'mine']);
});

test('an unknown family is named with a guess', () => {
  expect(() => expand('@alhpa')).toThrow(/unknown family "@alhpa"; did you mean "@alpha"/);
});
