import { classRepresentatives, encodeTable, type TruthTable } from '@touchstone/benchmarks';
import path from 'node:path';
import { appendDurably } from '../store/append-durably.js';
import { acquireLock } from '../store/lock.js';
import { recoverLines } from '../store/recover-lines.js';
import { storeLayout } from '../store/store-layout.js';
import { writeFileAtomically } from '../store/write-file-atomically.js';
import { assembleTable } from './assemble-table.js';
import { openTrainingParts } from './open-training-parts.js';
import { parseTraining, type Training } from './parse-training.js';
import { trainAll } from './train-all.js';
import type { TruthRequest, TruthRun } from './truth-request.js';

/**
 * Trains every architecture up to isomorphism with every seed and writes the table; disconnected
 * cells are trained like all others. Trainings land in the store one by one: a run that was stopped
 * goes on where it was. Throws TouchstoneError; `INTERRUPTED` on abort.
 */
export async function computeTruth(request: TruthRequest, run: TruthRun): Promise<TruthTable> {
  const { protocol, seeds, store, output } = request;
  const { signal, log, onProgress } = run;
  const parts = await openTrainingParts(request, run);
  const { searchSpace, key } = parts;
  const layout = storeLayout(store);
  const release = acquireLock(layout.lock, log);
  try {
    const file = path.join(layout.truths, `${key}.jsonl`);
    const trainings = new Map<string, Training>();
    const keep = (training: Training): void =>
      void trainings.set(`${training.architecture} ${training.seed}`, training);
    for (const training of await recoverLines(file, parseTraining, log)) keep(training);

    const representatives = [...classRepresentatives(searchSpace).values()];
    // All architectures of the first seed first: a run that is stopped has seen the whole space.
    const wanted = seeds.flatMap((seed) => representatives.map((architecture) => ({ architecture, seed })));
    const jobs = wanted.filter(
      ({ architecture, seed }) => !trainings.has(`${searchSpace.encode(architecture)} ${seed}`),
    );
    const tell = progressTeller(wanted.length, jobs.length, onProgress);
    // Lines are written one after the other: a line never lands inside another.
    let writing = Promise.resolve();
    await trainAll({
      parts,
      protocol,
      jobs,
      signal,
      log,
      async onTrained({ architecture, seed }, result) {
        const text = searchSpace.encode(architecture);
        const training: Training = { schema: 'touchstone.training/1', architecture: text, seed, ...result };
        writing = writing.then(() => appendDurably(file, `${JSON.stringify(training)}\n`));
        await writing;
        keep(training);
        tell();
      },
    });
    const table = assembleTable({ parts, protocol, seeds, representatives, trainings, command: request.command });
    await writeFileAtomically(path.resolve(run.cwd, output), encodeTable(table));
    return table;
  } finally {
    release();
  }
}

function progressTeller(total: number, pending: number, onProgress: TruthRun['onProgress']): () => void {
  const began = performance.now();
  let trained = 0;
  const tell = (): void => {
    const elapsedSeconds = (performance.now() - began) / 1000;
    const remainingSeconds = trained === 0 ? undefined : (elapsedSeconds * (pending - trained)) / trained;
    onProgress({ done: total - pending + trained, total, elapsedSeconds, remainingSeconds });
  };
  tell();
  return () => {
    trained++;
    tell();
  };
}
