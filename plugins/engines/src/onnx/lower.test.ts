import { add, convolution, Graph, program } from '@touchstone/program';
import { InferenceSession, Tensor } from 'onnxruntime-node';
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

  it('gives every output a name of its own, whatever they have in common', async () => {
    const x = new Graph().input('x', [2]);
    const doubled = add(x, x);
    const { model, outputs } = lower(program({ first: doubled, second: doubled, third: doubled, x, again: x }));
    expect(new Set(Object.values(outputs)).size).toBe(5);
    const session = await InferenceSession.create(model);
    const results = await session.run({ x: new Tensor('float32', [1, 2], [2]) });
    const values = Object.entries(outputs).map(([name, own]) => [name, [...(results[own]!.data as Float32Array)]]);
    expect(Object.fromEntries(values)).toEqual({
      first: [2, 4],
      second: [2, 4],
      third: [2, 4],
      x: [1, 2],
      again: [1, 2],
    });
  });
});
