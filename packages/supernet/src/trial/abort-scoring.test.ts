import type { Engine } from '@touchstone/contract';
import { referenceEngine, toyDataset, toyEnvironment, toyTrial } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { toySupernet } from '../fixtures/toy-supernet.js';

const { history, everything, probe } = await toySupernet();
// Three batches in each split.
const dataset = await toyDataset.load({ images: 600 }, toyEnvironment);
const interrupted = expect.objectContaining({ code: 'INTERRUPTED' });

/** An engine during whose first run the user stops. */
function stoppingEngine(controller: AbortController): { engine: Engine; runs(): number } {
  const engine = referenceEngine();
  let runs = 0;
  return {
    runs: () => runs,
    engine: {
      ...engine,
      compile: async (program) => {
        const executable = await engine.compile(program);
        return {
          ...executable,
          run: async (inputs) => {
            runs += 1;
            controller.abort();
            return executable.run(inputs);
          },
        };
      },
    },
  };
}

type Opened = Awaited<ReturnType<typeof toySupernet>>['open'];
type Ask = (opened: Awaited<ReturnType<Opened>>) => Promise<unknown>;

const asks: Readonly<Record<string, Ask>> = {
  evaluations: ({ view }) => view.evaluate(),
  'gate gradients': ({ view }) => view.gateGradients(),
  probes: ({ view }) => view.run(probe, { batches: 2, batchSize: 8 }),
  forks: async ({ view }) => (await view.fork()).evaluate({ decisions: [null, null, null] }),
};

describe('on abort', () => {
  test.each(Object.entries(asks))('%s stop before the next batch', async (_, ask) => {
    const controller = new AbortController();
    const { engine, runs } = stoppingEngine(controller);
    const { trial } = await toyTrial({ engine, dataset });
    const supernet = await trial.open(history, { signal: controller.signal });
    await expect(ask({ supernet, ...supernet.view(everything, 'mine') })).rejects.toEqual(interrupted);
    expect(runs()).toBe(1);
    supernet.close();
  });
});
