import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Row } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { runTouchstone } from './fixtures/run-touchstone.js';
import { smallDirectory } from './fixtures/small-directory.js';

/** SwiftShader, a Vulkan driver that needs no GPU, and a loader beside it: both in Debian's `chromium`. */
const folder = '/usr/lib/chromium';
const driver = join(folder, 'vk_swiftshader_icd.json');
const env = { LD_LIBRARY_PATH: folder, VK_ICD_FILENAMES: driver, VK_DRIVER_FILES: driver };

test.skipIf(!existsSync(driver))(
  `one thread and two processes on WebGPU give the same rows (skipped where ${driver} is absent)`,
  { timeout: 180_000 },
  async () => {
    const small = await smallDirectory();
    const run = async (...args: string[]): Promise<{ rows: Row[]; stderr: string }> => {
      const flags = ['--criteria', 'magnitude,strength', '--no-controls', '--no-hessian', '--checkpoints', '3'];
      const all = ['bench', '--suite', './small.json', '--device', 'webgpu', ...flags, ...args, '--json'];
      const { code, stderr } = await runTouchstone(all, { cwd: small.cwd, env });
      expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
      const text = await readFile(join(small.cwd, args.at(-1)!, 'journal.jsonl'), 'utf8');
      const rows = text
        .trim()
        .split('\n')
        .map((line) => ({ ...(JSON.parse(line) as Row), seconds: 0 }) as Row)
        .sort((a, b) => (a.key < b.key ? -1 : 1));
      return { rows, stderr };
    };
    try {
      const one = await run('--executor', 'threads', '--store', 'one');
      const two = await run('--executor', 'threads', '--workers', '2', '--store', 'two');
      expect(one.stderr).toMatch(/ on 1 worker$/m);
      expect(two.stderr).toMatch(/^2 processes instead of threads/m);
      expect(two.stderr).toMatch(/ on 2 workers$/m);
      expect(one.rows).toHaveLength(6);
      expect(two.rows).toEqual(one.rows);
    } finally {
      await small.remove();
    }
  },
);
