import { convolution, Graph, program } from '@touchstone/program';
import { describe, expect, it } from 'vitest';
import { lower } from './lower.js';
import { BLOCKED_DOMAIN } from './model/model-builder.js';

describe('lower', () => {
  const graph = new Graph();
  const y = convolution(graph.input('x', [2, 16, 6, 6]), graph.input('weights', [16, 16, 3, 3]), { padding: 1 });
  const tested = program({ y });
  const has = (model: Uint8Array, text: string): boolean => Buffer.from(model).includes(text);

  it('is plain without a block', () => {
    const { model } = lower(tested);
    expect(has(model, BLOCKED_DOMAIN)).toBe(false);
    expect(lower(tested, { block: 1 }).model).toEqual(model);
  });

  it('uses the blocked kernels where channels fill blocks', () => {
    expect(has(lower(tested, { block: 16 }).model, BLOCKED_DOMAIN)).toBe(true);
    expect(lower(tested, { block: 64 }).model).toEqual(lower(tested).model);
  });
});
