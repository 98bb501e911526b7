import { createRng } from '@touchstone/contract';
import { datasets } from '@touchstone/datasets';
import { batchFeeder } from '@touchstone/supernet';
import { cpuEngine } from './cpu-engine.js';
import { measurePaired } from './measure-paired.js';
import type { Measured } from './measured.js';

const BATCH = 64;
const environment = { cacheDirectory: '', dataDirectory: '', log: (): void => {} };

/**
 * What it takes to draw, copy, augment and upload the two batches of a search step: of 32×32 colour images mirrored
 * and shifted by up to 4 pixels, and of the quick suite's 14×14 grey ones as they are.
 */
export async function measureDataPipeline(): Promise<Measured[]> {
  const engine = await cpuEngine();
  const synthetic = datasets[5];
  const feed = async (resolution: number, channels: number, augmented: boolean): Promise<() => void> => {
    const split = { searchTrain: 1000, searchValid: 1000, searchScore: 64, train: 2064, valid: 64, test: 64 };
    const shape = { height: resolution, width: resolution, channels, classes: 10, frequency: 0.25, noise: 0.5 };
    const plain = await synthetic.load({ ...shape, ...split, seed: 0 }, environment);
    const augmentation = { flip: true, crop: 4, padding: Array<number>(channels).fill(0) };
    const dataset = augmented ? { ...plain, augmentation } : plain;
    const batches = batchFeeder({ engine, dataset, batchSize: BATCH, rng: createRng('pipeline') }, ['train', 'valid']);
    let step = 0;
    return () => {
      for (const tensor of Object.values(batches(step++))) engine.release(tensor);
    };
  };
  const variants = [
    { name: '2 × 64 of 3×32×32, augmented', run: await feed(32, 3, true) },
    { name: '2 × 64 of 3×32×32', run: await feed(32, 3, false) },
    { name: '2 × 64 of 1×14×14', run: await feed(14, 1, false) },
  ];
  const results = await measurePaired('batches of a search step', variants, { rounds: 7, iterations: 50 });
  await engine.dispose();
  return results;
}
