import type { JsonObject } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import type { DeviceName } from './device-names.js';
import { engineOfDevice } from './engine-of-device.js';
import type { Origin } from './resolved-config.js';

const resolve = (
  [device, deviceOrigin]: readonly [DeviceName, Origin],
  [name, options, engineOrigin]: readonly [string, JsonObject | undefined, Origin],
) =>
  engineOfDevice(
    { value: device, origin: deviceOrigin },
    { value: { name, ...(options && { options }) }, origin: engineOrigin },
  );

describe('engineOfDevice', () => {
  it.each([
    ['cpu', 'onnx', { device: 'cpu' }],
    ['webgpu', 'onnx', { device: 'webgpu' }],
    ['cuda', 'onnx', { device: 'cuda' }],
    ['coreml', 'onnx', { device: 'coreml' }],
    ['auto', 'onnx', { device: 'auto' }],
    ['tensorflow-gpu', 'tensorflow', { backend: 'node-gpu' }],
  ] as const)('%s of the command line decides over the engine of a suite', (device, name, options) => {
    expect(resolve([device, 'command line'], ['onnx', undefined, 'suite quick'])).toEqual({
      value: { name, options },
      origin: 'command line',
    });
  });

  it('adds the device to the other options of its engine', () => {
    expect(resolve(['webgpu', 'file a.json'], ['onnx', { threads: 2 }, 'command line'])).toEqual({
      value: { name: 'onnx', options: { threads: 2, device: 'webgpu' } },
      origin: 'file a.json',
    });
  });

  it('auto leaves an engine what it says itself, and other engines alone', () => {
    const engines = [
      ['onnx', { device: 'webgpu' }, 'command line'],
      ['tensorflow', undefined, 'file a.json'],
      ['mine', { device: 'tpu' }, 'suite s'],
    ] as const;
    for (const engine of engines) {
      for (const origin of ['default', 'command line'] as const) {
        const [name, options, engineOrigin] = engine;
        expect(resolve(['auto', origin], engine)).toEqual({
          value: { name, ...(options && { options }) },
          origin: engineOrigin,
        });
      }
    }
    expect(resolve(['auto', 'default'], ['onnx', undefined, 'suite quick'])).toEqual({
      value: { name: 'onnx', options: { device: 'auto' } },
      origin: 'suite quick',
    });
  });

  it('what the user says outranks a suite, either way', () => {
    expect(resolve(['cuda', 'command line'], ['onnx', { device: 'cpu', threads: 2 }, 'suite s']).value).toEqual({
      name: 'onnx',
      options: { device: 'cuda', threads: 2 },
    });
    const engine = resolve(['cuda', 'suite s'], ['tensorflow', undefined, 'command line']);
    expect(engine).toEqual({ value: { name: 'tensorflow' }, origin: 'command line' });
  });

  it('takes what agrees', () => {
    const { value } = resolve(['cuda', 'command line'], ['onnx', { device: 'cuda', deviceId: 1 }, 'command line']);
    expect(value).toEqual({ name: 'onnx', options: { device: 'cuda', deviceId: 1 } });
  });

  it.each([
    [['cuda', 'command line'], ['onnx', { device: 'cpu' }, 'command line'], 'onnx[device=cpu]'],
    [['cuda', 'command line'], ['onnx', { device: 'cpu' }, 'file a.json'], 'onnx[device=cpu]'],
    [['cuda', 'file a.json'], ['tensorflow', undefined, 'command line'], 'tensorflow'],
    [
      ['tensorflow-gpu', 'command line'],
      ['tensorflow', { backend: 'wasm' }, 'file a.json'],
      'tensorflow[backend=wasm]',
    ],
    [['webgpu', 'suite s'], ['onnx', { device: 'cpu' }, 'suite s'], 'onnx[device=cpu]'],
  ] as const)('%j and %j contradict each other', (device, engine, named) => {
    expect(() => resolve(device, engine)).toThrow(
      expect.objectContaining({
        code: 'CONFIG',
        message: `the engine "${named}" is not that of the device "${device[0]}"`,
        where: expect.stringMatching(/(--engine|"engine").*(--device|"device")/),
      }),
    );
  });
});
