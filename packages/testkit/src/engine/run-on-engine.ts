import type { Engine, EngineTensor, Program } from '@touchstone/contract';

/**
 * Compiles and runs a program once and cleans up.
 * @param inputs values by name, row-major; names that the program does not know are ignored
 */
export async function runOnEngine(
  engine: Engine,
  program: Program,
  inputs: Readonly<Record<string, Float32Array>>,
): Promise<Record<string, Float32Array>> {
  const tensors: Record<string, EngineTensor> = {};
  for (const [name, node] of Object.entries(program.inputs)) {
    const values = inputs[name];
    if (values) tensors[name] = engine.upload(values, node.shape);
  }
  const executable = await engine.compile(program);
  const outputs = await executable.run(tensors);
  const results: Record<string, Float32Array> = {};
  for (const [name, tensor] of Object.entries(outputs)) {
    results[name] = await engine.download(tensor);
    engine.release(tensor);
  }
  for (const tensor of Object.values(tensors)) engine.release(tensor);
  await executable.dispose();
  return results;
}
