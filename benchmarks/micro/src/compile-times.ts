import { cpuEngine } from './cpu-engine.js';
import type { Measured } from './measured.js';
import { paperStep } from './search-steps.js';

/** Building and compiling the step of the paper's size: once, since a worker keeps what it has compiled. */
export async function measureCompileTimes(): Promise<Measured[]> {
  const engine = await cpuEngine();
  const began = performance.now();
  const program = paperStep();
  const built = performance.now();
  const executable = await engine.compile(program);
  const compiled = performance.now();
  await executable.dispose();
  await engine.dispose();
  const benchmark = 'compile: 4 nodes, C=16, N=5, 32×32';
  return [
    { benchmark, variant: 'build the program', unit: 'ms', value: built - began },
    { benchmark, variant: 'lower and compile', unit: 'ms', value: compiled - built, remark: 'limit 3000 ms' },
  ];
}
