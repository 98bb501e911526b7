import { toySpace } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { affineForms, affineSkeleton } from '../fixtures/affine-forms.js';
import { supernetStructure } from '../network/supernet-network.js';
import { weightTensors } from './weight-tensors.js';

const space = { ...toySpace.create({ cells: 1 }), operations: affineForms, skeleton: () => affineSkeleton };
const { layout } = supernetStructure({ space, image: { channels: 3, height: 4, width: 4 }, classes: 5 });
const tensors = weightTensors(layout);
const named = (name: string) => tensors.find((tensor) => tensor.name === name);

test('say what they are and which operation they belong to', () => {
  expect(named('blocks.0.0.weight')).toEqual({
    name: 'blocks.0.0.weight',
    shape: [2, 3, 3, 3],
    offset: 0,
    role: 'convolution',
    owner: undefined,
  });
  const owner = { cell: 1, edge: 2, operation: 2 };
  expect(named('cells.1.edges.2.convolution.1.weight')).toMatchObject({ role: 'convolution', owner });
  expect(named('cells.1.edges.2.convolution.2.scale')).toMatchObject({ shape: [2], role: 'scale', owner });
  expect(named('cells.1.edges.2.convolution.2.shift')).toMatchObject({ shape: [2], role: 'shift', owner });
  expect(named('blocks.3.0.scale')).toMatchObject({ role: 'scale', owner: undefined });
  expect(named('classifier.weight')).toMatchObject({ shape: [5, 2], role: 'classifier', owner: undefined });
  expect(named('classifier.bias')).toMatchObject({ shape: [5], role: 'bias', owner: undefined });
});

test('lie one after the other, each owned by the operation in its name', () => {
  let end = 0;
  for (const { name, offset, shape, owner } of tensors) {
    expect(offset).toBe(end);
    end += shape.reduce((a, b) => a * b);
    if (owner) {
      const { cell, edge, operation } = owner;
      expect(name.startsWith(`cells.${cell}.edges.${edge}.${affineForms[operation]!.name}.`)).toBe(true);
    } else expect(name).not.toContain('cells');
  }
  expect(end).toBe(layout.count);
});
