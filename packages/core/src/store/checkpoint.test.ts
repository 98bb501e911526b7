import { type Checkpoint, encodeCheckpoint } from '@touchstone/supernet';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { checkpointPath } from './checkpoint-path.js';
import { findCheckpoint } from './find-checkpoint.js';
import { listCheckpoints } from './list-checkpoints.js';
import { readCheckpoint } from './read-checkpoint.js';
import { writeFileAtomically } from './write-file-atomically.js';

const checkpoint = (step: number): Checkpoint => ({
  step,
  state: {
    alphas: { shape: [2, 3], data: Float32Array.of(0.1, -0.2, 3, 4, 5, step) },
    weights: { shape: [1], data: Float32Array.of(7) },
  },
});
const save = (directory: string, step: number): Promise<void> =>
  writeFileAtomically(checkpointPath(directory, step), encodeCheckpoint(checkpoint(step)));

describe('checkpoints of a store', () => {
  it('come back as they were, and are listed in order', async () => {
    const directory = temporaryDirectory({ 'manifest.json': '{}', 'step-000075.safetensors.9.tmp': '' });
    for (const step of [600, 0, 75]) await save(directory, step);
    expect(await listCheckpoints(directory)).toEqual([0, 75, 600]);
    expect(await readCheckpoint(directory, 75)).toEqual(checkpoint(75));
  });

  it('are none where the directory does not exist', async () => {
    expect(await listCheckpoints(path.join(temporaryDirectory(), 'absent'))).toEqual([]);
    expect(await findCheckpoint(temporaryDirectory(), 0)).toBeUndefined();
  });

  it('that are cut or of another step are named, and count as absent for a search', async () => {
    const directory = temporaryDirectory();
    const file = checkpointPath(directory, 75);
    writeFileSync(file, encodeCheckpoint(checkpoint(75)).subarray(0, -2));
    await expect(readCheckpoint(directory, 75)).rejects.toMatchObject({ code: 'STORE', where: file });
    expect(await findCheckpoint(directory, 75)).toBeUndefined();
    writeFileSync(file, encodeCheckpoint(checkpoint(76)));
    await expect(readCheckpoint(directory, 75)).rejects.toThrow('the checkpoint is damaged: it holds step 76');
  });
});
