import { describe, expect, it } from 'vitest';
import { rowKey, type RowKeyParts } from './row-key.js';

const parts: RowKeyParts = {
  supernet: 's',
  step: 75,
  criterion: { name: 'strength', from: 'builtin', options: { signed: false }, version: 'v' },
  code: 'c',
};

describe('rowKey', () => {
  it('does not depend on where the plugin lies', () => {
    expect(rowKey({ ...parts, criterion: { ...parts.criterion, from: 'touchstone/criteria/strength.ts' } })).toBe(
      rowKey(parts),
    );
  });

  it.each([
    ['supernet', { supernet: 't' }],
    ['step', { step: 76 }],
    ['options', { criterion: { ...parts.criterion, options: { signed: true } } }],
    ['version', { criterion: { ...parts.criterion, version: 'w' } }],
    ['code', { code: 'd' }],
    ['history', { history: [0] }],
    ['oracle', { oracle: { benchmark: 'b', query: { dataset: 'd', split: 'test', epochs: 5, seed: 'mean' } } }],
  ] as const)('changes with the %s', (_, change) => {
    expect(rowKey({ ...parts, ...change })).not.toBe(rowKey(parts));
  });
});
