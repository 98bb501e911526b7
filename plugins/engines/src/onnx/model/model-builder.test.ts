import { expect, test } from 'vitest';
import { ModelBuilder } from './model-builder.js';

test('equal nodes are made once; other inputs, attributes or numbers of results make others', () => {
  const builder = new ModelBuilder();
  const x = builder.input('x', [4, 2]);
  const node = () => builder.node('ReduceMean', [x], { axes: [1], keepdims: 0 });
  const first = node();
  expect(node()).toBe(first);
  expect(builder.nodeCount).toBe(1);
  const others = [
    builder.node('ReduceMean', [x], { axes: [0], keepdims: 0 }),
    builder.node('ReduceMean', [first], { axes: [0], keepdims: 0 }),
    builder.node('ReduceMean', [x], { axes: [1], keepdims: 0 }, 'com.microsoft'),
    builder.nodes('ReduceMean', [x], 2, { axes: [1], keepdims: 0 })[0],
  ];
  expect(new Set([first, ...others]).size).toBe(5);
});

test('a constant keeps its shape: equal values of another shape are another constant', () => {
  const builder = new ModelBuilder();
  expect(builder.integers(1, 2)).toBe(builder.indices([1, 2], [2]));
  expect(builder.indices([1, 2], [2, 1])).not.toBe(builder.integers(1, 2));
});
