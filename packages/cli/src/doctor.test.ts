import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Examination } from '@touchstone/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runTouchstone } from './fixtures/run-touchstone.js';

let cwd: string;

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'touchstone-doctor-'));
});

afterAll(() => rm(cwd, { recursive: true }));

const doctor = (...args: string[]): ReturnType<typeof runTouchstone> =>
  runTouchstone(['doctor', ...args], { cwd, env: { TOUCHSTONE_DATA: join(cwd, 'data') } });

test('the default device works: exit code 0, on 80 columns', async () => {
  const { code, stdout, stderr } = await doctor();
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^device +auto is the engine onnx\[device=auto\], which works, on cpu/m);
  expect(stdout).toMatch(/^ {2}yes {2}onnx cpu +onnxruntime /m);
  expect(stdout).toMatch(/^ {2}absent {3}cifar10 images +/m);
  expect(stdout).not.toContain('problems');
  const long = stdout.split('\n').filter((line) => [...line].length > 80 && !line.includes(cwd));
  expect(long).toEqual([]);
});

test.skipIf(process.platform === 'darwin')('a device that is not there: exit code 1, why, and what to do', async () => {
  const { code, stdout, stderr } = await doctor('--device', 'coreml');
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toMatch(/^device +coreml is the engine onnx\[device=coreml\], which does not work$/m);
  expect(stdout).toMatch(/^problems\n {2}- .*'coreml'.*\n( {4}.*\n)* {4}→ /m);
});

test('as one JSON document', async () => {
  const { code, stdout } = await doctor('--device', 'cpu', '--json');
  expect(code).toBe(0);
  const { schema, device, problems } = JSON.parse(stdout) as Examination;
  expect([schema, device.asked, device.works, problems]).toEqual(['touchstone.doctor/1', 'cpu', true, []]);
});

test('a device that nobody knows is a mistake of the command line', async () => {
  const { code, stdout, stderr } = await doctor('--device', 'tpu');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^error: "device" cannot be "tpu"/);
});
