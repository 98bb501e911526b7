import { TouchstoneError } from '@touchstone/contract';
import type { Executable, SearchSplit } from '@touchstone/contract';
import { supernetStructure } from '../network/supernet-network.js';
import { probeCompiler } from '../probe/probe-compiler.js';
import { checkSearch } from './check-search.js';
import { compileClock } from './compile-clock.js';
import { openSupernet } from './open-supernet.js';
import type { PreparedTrial, TrialParts } from './prepared-trial.js';
import { programCache } from './program-cache.js';
import { runSearch } from './run-search.js';
import { uploadSplit } from './scored-batches.js';
import type { UploadedBatch } from './scored-batches.js';

/** Builds what trials of these parts need; programs are compiled when they are first used. */
export async function prepareTrial(parts: TrialParts): Promise<PreparedTrial> {
  const { space, dataset, searcher, searcherOptions, engine } = parts;
  const structure = supernetStructure({ space, image: dataset.image, classes: dataset.classes });
  // The registry has validated the options against the searcher's own schema.
  const search = searcher.build(structure.network(), searcherOptions as Parameters<typeof searcher.build>[1]);
  checkSearch(searcher.name, search, structure);

  let step: Promise<Executable> | undefined;
  const clock = compileClock();
  const programs = programCache(engine, clock);
  const probes = probeCompiler(engine, structure, clock);
  const uploaded = new Map<SearchSplit, readonly UploadedBatch[]>();
  const batches = (split: SearchSplit): readonly UploadedBatch[] => {
    let found = uploaded.get(split);
    if (!found) {
      found = uploadSplit(engine, dataset, split);
      uploaded.set(split, found);
    }
    return found;
  };

  return {
    steps: search.steps,
    search: async (request) => {
      const last = request.checkpoints.at(-1) ?? 0;
      if (last > search.steps) {
        throw new TouchstoneError('CONFIG', `checkpoint ${last} is beyond the search's ${search.steps} steps`, {
          where: 'checkpoints',
          hint: 'raise the searcher’s steps or lower the checkpoint',
        });
      }
      step ??= engine.compile(search.program);
      await runSearch({ engine, dataset, search, executable: await step }, request);
    },
    open: async (history, options = {}) =>
      openSupernet({ ...options, engine, structure, dataset, programs, probes, clock, history, uploaded: batches }),
    dispose: async () => {
      for (const batch of [...uploaded.values()].flat()) {
        engine.release(batch.images);
        engine.release(batch.labels);
      }
      uploaded.clear();
      await programs.dispose();
      await probes.dispose();
      await (await step)?.dispose();
    },
  };
}
