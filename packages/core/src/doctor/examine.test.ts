import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { examine, type ExaminationRequest } from './examine.js';

const engine = (body: string): string => `
  import { defineEngine } from '@touchstone/contract';
  export default defineEngine({ name: 'mine', summary: 'a test', create: async () => { ${body} } });`;

const setUp = (files: Readonly<Record<string, string>> = {}): ExaminationRequest => {
  const cwd = temporaryDirectory({ 'package.json': '{}', ...files });
  return { cwd, env: { TOUCHSTONE_DATA: `${cwd}/data` } };
};

describe('examine', () => {
  it('finds the CPU, the machine, the disk and the data', async () => {
    const request = setUp();
    const found = await examine({ ...request, store: 'deep/down/store' });
    expect(found.problems).toEqual([]);
    expect(found.device).toMatchObject({ asked: 'auto', engine: 'onnx[device=auto]', works: true, device: 'cpu' });
    expect(found.device.workers).toBe(found.machine.cores);
    expect(found.device.numerics).toMatch(/^onnxruntime .* cpu /);
    expect(found.node).toMatchObject({ version: process.versions.node, needed: '>=20.19' });
    expect(found.machine.freeMemoryBytes).toBeGreaterThan(0);
    expect(found.machine.freeMemoryBytes).toBeLessThanOrEqual(found.machine.memoryBytes);
    expect(found.store).toMatchObject({ directory: `${request.cwd}/deep/down/store`, exists: false });
    expect(found.store.freeBytes).toBeGreaterThan(0);
    expect(found.data.directory).toBe(`${request.cwd}/data`);
    expect(found.data.items).toContainEqual(
      expect.objectContaining({ name: 'cifar10', part: 'images', state: 'absent' }),
    );
    expect(found.devices).toContainEqual(expect.objectContaining({ engine: 'onnx', device: 'cpu', available: true }));
  });

  it.skipIf(process.platform === 'darwin')('says what the device that is asked for lacks', async () => {
    const { device, problems } = await examine({ ...setUp(), device: 'coreml' });
    expect(device).toEqual({
      asked: 'coreml',
      engine: 'onnx[device=coreml]',
      works: false,
      device: null,
      numerics: null,
      workers: null,
    });
    expect(problems).toEqual([{ what: expect.stringContaining("'coreml'"), remedy: expect.stringMatching(/\S/) }]);
  });

  it.each([
    ['throws', 'throw new Error("no such board");', /no such board/],
    ['ends its process', 'process.exit(7);', /ends its process with exit code 7/],
    ['crashes', 'process.kill(process.pid, "SIGSEGV"); await new Promise(() => {});', /ends its process with SIGSEGV/],
  ])('an engine that %s is a problem, and the rest is found', async (_, body, problem) => {
    const request = setUp({
      'touchstone/engines/mine.mjs': engine(body),
      'touchstone.config.json': '{"engine":"mine"}',
    });
    const found = await examine(request);
    expect(found.device).toMatchObject({ engine: 'mine', works: false });
    expect(found.problems).toEqual([{ what: expect.stringMatching(problem), remedy: null }]);
    expect(found.devices!.length).toBeGreaterThan(4);
  });

  it('a configuration, a plugin or data that cannot be read are problems', async () => {
    const broken = await examine(setUp({ 'touchstone.config.json': '{ "sede": 3 }' }));
    expect(broken.problems).toEqual([
      { what: expect.stringMatching(/^the configuration: unknown key "sede"/), remedy: expect.any(String) },
    ]);
    expect(broken.device.works).toBe(true);

    const others = await examine(
      setUp({ 'touchstone/criteria/bad.mjs': 'export default 3 +;', 'data/nas-bench-201.bin': 'no table' }),
    );
    expect(others.problems.map(({ what }) => what).toSorted()).toEqual([
      expect.stringMatching(/^a plugin: .*criteria\/bad\.mjs/s),
      expect.stringMatching(/^the data: .*nas-bench-201\.bin/s),
    ]);
    expect(others.data.items).toBeNull();
    expect(others.device.works).toBe(true);

    const absent = await examine({ ...setUp(), plugins: ['nowhere.ts'] });
    expect(absent.problems.map(({ what }) => what)).toEqual([expect.stringMatching(/^a plugin: .*nowhere\.ts/)]);
  });

  it('refuses a device that does not exist', async () => {
    await expect(examine({ ...setUp(), device: 'tpu' as never })).rejects.toMatchObject({
      code: 'CONFIG',
      where: 'command line, --device',
    });
  });
});
