import { createRng } from '@touchstone/contract';
import type { Engine, EngineTensor, Program } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';

/** Compiles a program and returns a function that runs it once on fixed, plausible inputs. */
export async function stepRunner(engine: Engine, program: Program): Promise<() => Promise<void>> {
  const executable = await engine.compile(program);
  const rng = createRng('micro-benchmark');
  const inputs: Record<string, EngineTensor> = {};
  for (const [name, { shape }] of Object.entries(program.inputs)) {
    const value = inputValue(name, shape, rng.fork(name).normal);
    inputs[name] = engine.upload(Float32Array.from({ length: sizeOf(shape) }, value), shape);
  }
  return async () => {
    const outputs = await executable.run(inputs);
    Object.values(outputs).forEach((tensor) => engine.release(tensor));
  };
}

function inputValue(
  name: string,
  shape: readonly number[],
  normal: () => number,
): (_: unknown, index: number) => number {
  if (name.endsWith('-labels')) {
    const classes = shape[1]!;
    return (_, index) => (Math.floor(index / classes) % classes === index % classes ? 1 : 0);
  }
  if (name.endsWith('-images')) return normal;
  if (name === 'weights') return () => 0.1 * normal();
  // Moments, velocities, learning rates and corrections: small positive numbers.
  return () => 1e-3;
}
