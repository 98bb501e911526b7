import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { tinyRun } from '../fixtures/tiny-run.js';
import { rank } from './rank.js';

const flags = {
  executor: 'inline',
  hessian: false,
  controls: false,
  criteria: 'magnitude',
  checkpoints: [4],
  seeds: 2,
};
const first = 'onnx[threads=1]';
const second = 'onnx[threads=2]';

it('counts what one engine has trained, also where another one has trained later', async () => {
  const tiny = tinyRun();
  for (const engine of [first, second]) await tiny.run({ ...flags, engine });
  const rows = await tiny.rows();
  const manifests = new Map(
    rows.map(({ supernet }) => {
      const file = `.touchstone/supernets/${supernet}/manifest.json`;
      return [supernet, (JSON.parse(tiny.read(file).toString()) as { engine: { numerics: string } }).engine.numerics];
    }),
  );
  expect(new Set(manifests.values()).size).toBe(2);

  const numericsOf = async (engine: string, onlyOfEngine?: boolean): Promise<string> => {
    const request = { cwd: tiny.cwd, log() {}, ...(onlyOfEngine === undefined ? {} : { onlyOfEngine }) };
    const report = await rank(await tiny.resolve({ ...flags, engine }), request);
    expect(report.trials).toEqual({ ok: 2, failed: 0 });
    return report.groups[0]!.provenance.engine.numerics;
  };
  expect(await numericsOf(first, true)).toContain('threads=1');
  expect(await numericsOf(second, true)).toContain('threads=2');
  // Without it the latest, whatever the engine of the settings.
  expect(await numericsOf(first)).toContain('threads=2');
  expect(await numericsOf(first, false)).toContain('threads=2');

  const third = rank(await tiny.resolve({ ...flags, engine: 'onnx[threads=3]' }), {
    cwd: tiny.cwd,
    log() {},
    onlyOfEngine: true,
  });
  await expect(third).rejects.toMatchObject({
    code: 'STORE',
    where: expect.stringContaining('threads=3'),
    hint: expect.stringMatching(/threads=1.* and .*threads=2/),
  });

  // A supernet without a manifest is nobody's.
  for (const [supernet, numerics] of manifests) {
    if (numerics.includes('threads=1')) rmSync(path.join(tiny.cwd, '.touchstone/supernets', supernet, 'manifest.json'));
  }
  await expect(numericsOf(first, true)).rejects.toMatchObject({ hint: expect.stringContaining('an unknown engine') });
});
