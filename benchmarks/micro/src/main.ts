/**
 * `pnpm microbench [text] [--json FILE] [--compare FILE]`: the timings behind every claim of speed. Variants of a
 * benchmark take turns in one process, so their ratios hold on a machine whose speed drifts; `text` picks the
 * benchmarks whose name contains it. Ranking has a command of its own, `pnpm microbench:ranking`, with a limit on
 * memory.
 */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { TouchstoneError } from '@touchstone/contract';
import { cpuEngine } from './cpu-engine.js';
import { readBaseline, type Baseline } from './baseline.js';
import { measureCeilings } from './ceilings.js';
import { measureCompileTimes } from './compile-times.js';
import { measureConvolutionKinds } from './convolution-kinds.js';
import { measureDataPipeline } from './data-pipeline.js';
import type { Measured } from './measured.js';
import { resultLines } from './print-results.js';
import { measureSearchSteps } from './search-steps.js';
import { measureTableQueries } from './table-queries.js';

process.on('uncaughtException', (error) => {
  const { where, hint } = error as Partial<TouchstoneError>;
  console.error([error.message, where && `  where: ${where}`, hint && `  hint: ${hint}`].filter(Boolean).join('\n'));
  process.exit(2);
});

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, compare: { type: 'string' } },
});
const text = positionals.join(' ').toLowerCase();
const wanted = (name: string): boolean => name.toLowerCase().includes(text);
const baseline = values.compare === undefined ? undefined : await readBaseline(values.compare);

const parts: readonly (readonly [string, () => Promise<Measured[]>])[] = [
  ['ceilings: matrix product, memory', measureCeilings],
  ['convolutions of equal FLOPs: dilated, depthwise', measureConvolutionKinds],
  ['compile', measureCompileTimes],
  ['data pipeline: batches of a search step', measureDataPipeline],
  ['table of NAS-Bench-201', measureTableQueries],
];

const engine = await cpuEngine();
const machine = `${cpus().length} × ${cpus()[0]?.model ?? process.arch}, Node ${process.versions.node}`;
console.log(`${machine}\n${engine.numerics}; medians over rounds, ratios to the first line with their range`);
if (baseline) console.log(`baseline: ${baseline.createdAt}, ${baseline.machine}`);

const results: Measured[] = [];
const take = (measured: readonly Measured[]): void => {
  results.push(...measured);
  console.log(resultLines(measured, baseline).join('\n'));
};
take(await measureSearchSteps(wanted));
for (const [name, measure] of parts) {
  if (wanted(name)) take(await measure());
}
if (results.length === 0) {
  console.error(`no benchmark has '${text}' in its name`);
  process.exitCode = 2;
}
if (values.json !== undefined) {
  const content: Baseline = {
    schema: 'touchstone.microbench/1',
    createdAt: new Date().toISOString(),
    machine,
    numerics: engine.numerics,
    results,
  };
  await writeFile(values.json, `${JSON.stringify(content, undefined, 2)}\n`);
}
