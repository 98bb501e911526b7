import { createRng } from '@touchstone/contract';
import type { Engine } from '@touchstone/contract';
import { program, sizeOf } from '@touchstone/program';
import { describe, expect, it } from 'vitest';
import { mismatch } from '../mismatch.js';
import { evaluateReference } from '../reference/evaluate-reference.js';
import { runOnEngine } from '../run-on-engine.js';
import { smallNetwork, smallNetworkInputs } from '../small-network.js';
import { tolerances } from '../tolerances.js';

type Values = Record<string, Float32Array>;

/** Small enough that no value before the relu changes its sign; the test makes sure. */
const STEP = 1e-4;

/** Gradient and Hessian-vector products of a small network. */
export function testHessian(engine: () => Engine): void {
  const network = smallNetwork();
  const names = Object.keys(network.variables);
  const inputs = smallNetworkInputs(createRng('small network'));

  const direction = (label: string): Values => {
    const rng = createRng(`direction ${label}`);
    const sizes = Object.values(network.variables).map((node) => sizeOf(node.shape));
    return Object.fromEntries(
      names.map((name, index) => [name, Float32Array.from({ length: sizes[index]! }, () => rng.normal())]),
    );
  };
  const product = (along: Values): Promise<Values> => {
    const directions = Object.fromEntries(names.map((name) => [`direction-${name}`, along[name]!]));
    return runOnEngine(engine(), program(network.product), { ...inputs, ...directions });
  };
  /** The float64 inputs moved along a direction. */
  const moved = (along: Values, distance: number): Record<string, ArrayLike<number>> => ({
    ...inputs,
    ...Object.fromEntries(
      names.map((name) => [name, Float64Array.from(inputs[name]!, (value, i) => value + distance * along[name]![i]!)]),
    ),
  });

  describe('a network of convolution, normalise, relu, pool, matmul and logSoftmax', () => {
    it('has the gradient of finite differences along a direction', async () => {
      const along = direction('gradient');
      const loss = program({ loss: network.loss });
      const above = evaluateReference(loss, moved(along, STEP))['loss']![0]!;
      const below = evaluateReference(loss, moved(along, -STEP))['loss']![0]!;
      const gradient = await runOnEngine(engine(), program(network.gradient), inputs);
      expect(
        mismatch([dot(gradient, along)], [(above - below) / (2 * STEP)], tolerances.gradient, 'slope'),
      ).toBeUndefined();
    });

    it('has the Hessian of finite differences of the gradient', async () => {
      const along = direction('hessian');
      const states = [-STEP, 0, STEP].map(
        (distance) => evaluateReference(program({ x: network.beforeRelu }), moved(along, distance))['x']!,
      );
      expect(states[0]!.every((value, i) => Math.sign(value) === Math.sign(states[2]![i]!))).toBe(true);
      const above = evaluateReference(program(network.gradient), moved(along, STEP));
      const below = evaluateReference(program(network.gradient), moved(along, -STEP));
      const actual = await product(along);
      for (const name of names) {
        const expected = above[name]!.map((value, i) => (value - below[name]![i]!) / (2 * STEP));
        expect(mismatch(actual[name]!, expected, tolerances.second, `Hessian-vector product, ${name}`)).toBeUndefined();
      }
    });

    it('has a symmetric Hessian', async () => {
      const [u, v] = [direction('u'), direction('v')];
      const [fromU, fromV] = [dot(u, await product(v)), dot(v, await product(u))];
      expect(Math.abs(fromU)).toBeGreaterThan(0.1);
      expect(mismatch([fromU], [fromV], tolerances.second, "u'Hv and v'Hu")).toBeUndefined();
    });
  });
}

function dot(left: Values, right: Values): number {
  return Object.keys(right).reduce(
    (total, name) => total + right[name]!.reduce((sum, value, i) => sum + value * left[name]![i]!, 0),
    0,
  );
}
