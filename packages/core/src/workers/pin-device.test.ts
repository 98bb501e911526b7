import { expect, it } from 'vitest';
import type { PartReferences } from '../trial/tasks.js';
import { pinDevice } from './pin-device.js';

const engine = {
  kind: 'engine',
  name: 'onnx',
  module: 'builtin',
  options: { device: 'cuda', deviceId: 0 },
  version: 'v',
};
const parts = { engine, cache: '/cache' } as unknown as PartReferences;

it('deals the devices out to the workers by their numbers', () => {
  const ids = [undefined, '0', '1', '2', '3'].map(
    (number) => pinDevice({ ...parts, deviceIds: [0, 1] }, number).engine.options['deviceId'],
  );
  expect(ids).toEqual([0, 0, 1, 0, 1]);
});

it('changes nothing else, and nothing without devices', () => {
  const given = { ...parts, deviceIds: [3] };
  expect(pinDevice(given, '5')).toEqual({
    ...given,
    engine: { ...engine, options: { device: 'cuda', deviceId: 3 } },
  });
  expect(pinDevice(parts, '1')).toBe(parts);
});
