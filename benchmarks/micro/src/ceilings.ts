import type { Engine, Shape, TensorNode } from '@touchstone/contract';
import { add, Graph, matmul, program, slice } from '@touchstone/program';
import { cpuEngine } from './cpu-engine.js';
import { measurePaired } from './measure-paired.js';
import type { Measured } from './measured.js';
import { stepRunner } from './step-runner.js';

const SIDE = 768;
const VALUES = 1 << 23;
/** Operators in a row: one result would be copied out of the engine, which takes longer than to compute it. */
const REPEATS = 8;

/** What one thread of this machine can do at most: a large matrix product, and a sum of tensors that fit no cache. */
export async function measureCeilings(): Promise<Measured[]> {
  const engine = await cpuEngine();
  const product = await run(engine, [SIDE, SIDE], matmul);
  const sum = await run(engine, [VALUES], add);
  const effort = { rounds: 5, iterations: 3 };
  const [multiplied] = await measurePaired('matrix product', [{ name: 'onnx', run: product }], effort);
  const [added] = await measurePaired('sum of two tensors', [{ name: 'onnx', run: sum }], effort);
  await engine.dispose();
  return [
    {
      benchmark: 'ceiling: matrix product',
      variant: `${SIDE} × ${SIDE}`,
      unit: 'GFLOP/s',
      value: (REPEATS * 2 * SIDE ** 3) / multiplied!.value / 1e6,
    },
    {
      benchmark: 'ceiling: memory',
      variant: `sum of two tensors of ${(4 * VALUES) / 2 ** 20} MB`,
      unit: 'GB/s',
      value: (REPEATS * 3 * 4 * VALUES) / added!.value / 1e6,
    },
  ];
}

function run(
  engine: Engine,
  shape: Shape,
  operation: (left: TensorNode, right: TensorNode) => TensorNode,
): Promise<() => Promise<void>> {
  const graph = new Graph();
  const right = graph.input('right', shape);
  let left = graph.input('left', shape);
  for (let time = 0; time < REPEATS; time++) left = operation(left, right);
  const corner = shape.map(() => 0);
  const lone = shape.map(() => 1);
  return stepRunner(engine, program({ result: slice(left, corner, lone) }));
}
