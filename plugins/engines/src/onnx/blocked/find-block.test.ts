import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBlock } from './find-block.js';

describe('findBlock', () => {
  it.runIf(process.platform === 'linux' && process.arch === 'x64')('is what the processor allows', async () => {
    const flags = new Set(/^flags\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))![1]!.split(' '));
    expect(await findBlock()).toBe(flags.has('avx512f') ? 16 : 8);
  });

  it('is asked once', () => {
    expect(findBlock()).toBe(findBlock());
  });
});
