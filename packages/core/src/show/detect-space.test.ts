import { TouchstoneError } from '@touchstone/contract';
import { beforeAll, expect, test } from 'vitest';
import { loadRegistry } from '../registry/load-registry.js';
import type { Registry } from '../registry/registry.js';
import { detectSpace } from './detect-space.js';

let registry: Registry;
beforeAll(async () => {
  registry = await loadRegistry({ cwd: import.meta.dirname, plugins: [] });
});

function detected(text: string, configured: Parameters<typeof detectSpace>[1] = { name: 'micro' }): string {
  return detectSpace(text, configured, registry).label;
}

const three = '|skip_connect~0|+|none~0|nor_conv_3x3~1|';
const four = `${three}+|none~0|avg_pool_3x3~1|none~2|`;

test('by the number of nodes', () => {
  expect(detected(three)).toBe('micro');
  expect(detected(four)).toBe('nas-bench-201');
  expect(detected(three, { name: 'nas-bench-201' })).toBe('micro');
});

test('the configured space comes first, with its options', () => {
  expect(detected(four, { name: 'nas-bench-201', options: { channels: 4 } })).toBe('nas-bench-201[channels=4]');
});

test('an unknown operation is named by the space with as many nodes', () => {
  expect(() => detected(four.replace('avg', 'max'))).toThrow(
    expect.objectContaining<Partial<TouchstoneError>>({
      code: 'CONFIG',
      message: 'malformed architecture string: node 3: unknown operation "max_pool_3x3" in "max_pool_3x3~1"',
    }),
  );
});

test('what is no architecture string at all', () => {
  expect(() => detected('resnet')).toThrow(
    expect.objectContaining<Partial<TouchstoneError>>({
      code: 'CONFIG',
      message: 'this is no architecture string of a known search space',
      where: '"resnet"',
      hint: expect.stringContaining('Known: micro, nas-bench-201'),
    }),
  );
});
