import { TouchstoneError } from '@touchstone/contract';
import type { Engine } from '@touchstone/contract';
import { add, Graph, program } from '@touchstone/program';
import { describe, expect, it } from 'vitest';

/** What an engine must refuse, with an error that names it. */
export function testRefusals(engine: () => Engine): void {
  describe('refuses', () => {
    it('an operation that it does not know, by name', async () => {
      const graph = new Graph();
      const unknown = graph.add('fourierTransform', [graph.input('x', [2])], {}, [2]);
      const message = await refusal(() => engine().compile(program({ unknown })));
      expect(message).toContain('fourierTransform');
    });

    it('to run without an input that is needed', async () => {
      const graph = new Graph();
      const executable = await engine().compile(
        program({ y: add(graph.input('left', [2]), graph.input('right', [2])) }),
      );
      const left = engine().upload(Float32Array.of(1, 2), [2]);
      const message = await refusal(() => executable.run({ left }));
      expect(message).toContain("'right'");
      engine().release(left);
      await executable.dispose();
    });

    it('an input of another shape', async () => {
      const graph = new Graph();
      const executable = await engine().compile(program({ y: add(graph.input('x', [2, 3]), 1) }));
      const x = engine().upload(new Float32Array(6), [3, 2]);
      const message = await refusal(() => executable.run({ x }));
      for (const part of ["'x'", '[2, 3]', '[3, 2]']) expect(message).toContain(part);
      engine().release(x);
      await executable.dispose();
    });

    it('to upload values that do not fit the shape', async () => {
      const message = await refusal(() => engine().upload(new Float32Array(5), [2, 3]));
      expect(message).toContain('[2, 3]');
    });
  });
}

/** Message of the `ENGINE` error that an action ends with. */
async function refusal(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (error instanceof TouchstoneError && error.code === 'ENGINE') return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}
