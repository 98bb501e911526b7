import { defineCriterion } from '@touchstone/contract';
import type { SearchSpace } from '@touchstone/contract';
import { expect, test } from 'vitest';
import type { Registry } from '../registry/registry.js';
import { expandCriteria, type LeftOutCriterion } from './expand-criteria.js';

const plugin = (name: string, more: object) =>
  defineCriterion({ name, summary: name, needs: [], select: ({ space, rng }) => space.sample(rng), ...more });
const space = { name: 'toy' } as SearchSpace;
const plugins = [
  plugin('magnitude', { family: 'alpha' }),
  plugin('sigmoid', { family: 'alpha' }),
  plugin('mine', {}),
  plugin('choosy', { undefinedIn: ({ name }: SearchSpace) => (name === 'toy' ? 'it has no convolution' : undefined) }),
  plugin('random', { family: 'control', control: true }),
];
const registry = {
  get: (_kind: 'criterion', { name }: { readonly name: string }) => ({
    plugin: plugins.find((each) => each.name === name),
  }),
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
} as unknown as Registry;
const expand = (...names: string[]) =>
  expandCriteria(
    names.map((name) => ({ name })),
    registry,
    space,
  ).map(({ name }) => name);

test('names stay as they are', () => {
  const spec = { name: 'sigmoid', options: { threshold: 0.5 } };
  expect(expandCriteria([spec, { name: 'unheard-of' }], registry, space)).toEqual([spec, { name: 'unheard-of' }]);
});

test('all are all contenders, a family its members', () => {
  expect(expand('all')).toEqual(['magnitude', 'sigmoid', 'mine']);
  expect(expand('@alpha', 'mine')).toEqual(['magnitude', 'sigmoid', 'mine']);
  expect(expand('@control')).toEqual(['random']);
});

test('what is listed with options comes beside its defaults, what is listed with defaults is not repeated', () => {
  const spec = { name: 'sigmoid', options: { threshold: 0.5 } };
  expect(expandCriteria([{ name: '@alpha' }, spec], registry, space)).toEqual([
    { name: 'magnitude' },
    { name: 'sigmoid' },
    spec,
  ]);
  expect(expand('sigmoid', 'all')).toEqual(['sigmoid', 'magnitude', 'mine']);
});

test('an unknown family is named with a guess', () => {
  expect(() => expand('@alhpa')).toThrow(/unknown family "@alhpa"; did you mean "@alpha"/);
});

test('what is undefined in the space is left out of a family with its reason, and stays where it is named', () => {
  const left: LeftOutCriterion[] = [];
  expandCriteria([{ name: 'all' }], registry, space, (each) => void left.push(each));
  expect(left).toEqual([{ criterion: 'choosy', reason: 'it has no convolution' }]);
  expect(expandCriteria([{ name: 'all' }], registry, { ...space, name: 'other' }).map(({ name }) => name)).toContain(
    'choosy',
  );
  expect(expand('choosy')).toEqual(['choosy']);
});
