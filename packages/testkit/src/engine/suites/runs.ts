import { createRng } from '@touchstone/contract';
import type { Engine, EngineTensor } from '@touchstone/contract';
import { add, Graph, multiply, negate, program, subtract, sum } from '@touchstone/program';
import { describe, expect, it } from 'vitest';
import { mismatch } from '../mismatch.js';
import { evaluateReference } from '../reference/evaluate-reference.js';
import { runOnEngine } from '../run-on-engine.js';
import { smallNetwork, smallNetworkInputs } from '../small-network.js';
import { tolerances } from '../tolerances.js';

/** What a caller may rely on from run to run: bits, ownership of tensors, inputs that are not needed. */
export function testRuns(engine: () => Engine): void {
  describe('runs', () => {
    it('names itself, its device and its numerics', () => {
      for (const text of [engine().name, engine().device, engine().numerics]) expect(text).toMatch(/\S/);
    });

    it.each([[[]], [[3]], [[2, 1, 3, 2]]])('gives back what was uploaded, shape %j', async (shape) => {
      const values = Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i - 1.5);
      const tensor = engine().upload(values, shape);
      expect(tensor.shape).toEqual(shape);
      expect(await engine().download(tensor)).toEqual(values);
      engine().release(tensor);
    });

    it('gives identical bits twice, also from a second compilation', async () => {
      const { loss, gradient } = smallNetwork();
      const inputs = smallNetworkInputs(createRng('repeat'));
      const first = await runOnEngine(engine(), program({ loss, ...gradient }), inputs);
      expect(await runOnEngine(engine(), program({ loss, ...gradient }), inputs)).toEqual(first);
    });

    it('takes outputs as inputs of the next run', async () => {
      const { loss, variables, gradient } = smallNetwork();
      const step = program({
        loss,
        ...Object.fromEntries(
          Object.keys(variables).map((name) => [name, subtract(variables[name]!, multiply(gradient[name]!, 0.1))]),
        ),
      });
      const inputs = smallNetworkInputs(createRng('training'));
      const expected: Record<string, ArrayLike<number>> = { ...inputs };
      const losses: number[] = [];
      const executable = await engine().compile(step);
      const tensors = Object.fromEntries(
        Object.entries(inputs).map(([name, values]) => [name, engine().upload(values, step.inputs[name]!.shape)]),
      );
      for (let number = 0; number < 5; number++) {
        const outputs = await executable.run(tensors);
        Object.assign(expected, evaluateReference(step, expected));
        for (const name of Object.keys(step.outputs)) {
          const old = tensors[name];
          if (old) engine().release(old);
          tensors[name] = outputs[name]!;
        }
        losses.push((await engine().download(tensors['loss']!))[0]!);
      }
      expect(losses.at(-1)).toBeLessThan(losses[0]!);
      for (const name of Object.keys(step.outputs)) {
        expect(
          mismatch(await engine().download(tensors[name]!), expected[name]!, tolerances.second, name),
        ).toBeUndefined();
      }
      for (const tensor of Object.values(tensors)) engine().release(tensor);
      await executable.dispose();
    });

    it('passes tensors from one program to another', async () => {
      const [first, second] = [new Graph(), new Graph()];
      const doubling = await engine().compile(program({ y: multiply(first.input('x', [3]), 2) }));
      const summing = await engine().compile(program({ total: sum(second.input('y', [3])) }));
      const x = engine().upload(Float32Array.of(1, 2, 4), [3]);
      const { y } = await doubling.run({ x });
      await doubling.dispose();
      const { total } = await summing.run({ y: y! });
      expect(total!.shape).toEqual([]);
      expect([...(await engine().download(total!))]).toEqual([14]);
      for (const tensor of [x, y!, total!]) engine().release(tensor);
      await summing.dispose();
    });

    it('gives the caller outputs of his own, even if they are inputs, constants or the same node', async () => {
      const graph = new Graph();
      const x = graph.input('x', [2]);
      const constant = graph.constant(Float32Array.of(5, 6), [2]);
      const outputs = { x, again: x, constant, fill: graph.fill([3], 7), first: negate(x), second: negate(x) };
      const executable = await engine().compile(program(outputs));
      const tensor = engine().upload(Float32Array.of(1, 2), [2]);
      for (let number = 0; number < 2; number++) {
        const results = await executable.run({ x: tensor });
        const values: Record<string, number[]> = {};
        for (const [name, result] of Object.entries(results) as [string, EngineTensor][]) {
          expect(result.shape).toEqual(outputs[name as keyof typeof outputs].shape);
          values[name] = [...(await engine().download(result))];
          engine().release(result);
        }
        const expected = {
          x: [1, 2],
          again: [1, 2],
          constant: [5, 6],
          fill: [7, 7, 7],
          first: [-1, -2],
          second: [-1, -2],
        };
        expect(values).toEqual(expected);
      }
      expect([...(await engine().download(tensor))]).toEqual([1, 2]);
      engine().release(tensor);
      await executable.dispose();
    });

    it('lets the caller write to what was downloaded', async () => {
      const tensor = engine().upload(Float32Array.of(1, 2), [2]);
      (await engine().download(tensor))[0] = 9;
      expect([...(await engine().download(tensor))]).toEqual([1, 2]);
      engine().release(tensor);
    });

    it('does without inputs that no output needs', async () => {
      const graph = new Graph();
      const [x] = [graph.input('x', [2]), graph.input('unused', [4])];
      const outputs = await runOnEngine(engine(), program({ y: add(x!, 1) }), { x: Float32Array.of(1, 2) });
      expect([...outputs['y']!]).toEqual([2, 3]);
    });
  });
}
