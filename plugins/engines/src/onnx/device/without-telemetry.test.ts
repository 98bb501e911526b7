import { afterEach, expect, test } from 'vitest';
import { onnx } from '../onnx.js';

const before = process.env['ORT_DISABLE_TELEMETRY'];
afterEach(() => {
  if (before === undefined) delete process.env['ORT_DISABLE_TELEMETRY'];
  else process.env['ORT_DISABLE_TELEMETRY'] = before;
});

test.each([
  [undefined, '1'],
  ['0', '0'],
])("an engine that is created turns onnxruntime's reports off unless the user decides: %s", async (given, expected) => {
  delete process.env['ORT_DISABLE_TELEMETRY'];
  if (given !== undefined) process.env['ORT_DISABLE_TELEMETRY'] = given;
  await expect(onnx.create({ device: 'cpu', deviceId: 1, threads: 1, layout: 'plain' })).rejects.toThrow('deviceId');
  expect(process.env['ORT_DISABLE_TELEMETRY']).toBe(expected);
});
