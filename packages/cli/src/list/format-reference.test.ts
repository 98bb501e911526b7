import { readFile } from 'node:fs/promises';
import { loadRegistry } from '@touchstone/core';
import type { RegisteredPlugin } from '@touchstone/core';
import { expect, test } from 'vitest';
import { formatReference } from './format-reference.js';

test('source, family, cost, needs and options', () => {
  const plugin: RegisteredPlugin = {
    kind: 'criterion',
    name: 'strength',
    summary: 'Loss change |m|',
    from: 'builtin',
    version: '0123456789ab',
    reference: { title: 'A paper', url: 'https://example.org', where: 'equation 3' },
    family: 'strength',
    costClass: 'gradient',
    needs: ['gates'],
    options: {
      type: 'object',
      additionalProperties: false,
      properties: {
        power: { type: 'number', exclusiveMinimum: 0, maximum: 3, default: 1, description: 'Of |m|' },
        split: { enum: ['search-score', 'search-valid'], default: 'search-score', description: 'Images' },
      },
    },
  };
  expect(formatReference([plugin]).split('\n').slice(4)).toEqual([
    '## Criteria',
    '',
    '### strength',
    '',
    'Loss change |m|.',
    '',
    'Family strength; cost gradient; needs gates.',
    '',
    'Source: [A paper](https://example.org), equation 3.',
    '',
    '| option | values | default | |',
    '|---|---|---|---|',
    '| `power` | number > 0 ≤ 3 | `1` | Of \\|m\\| |',
    '| `split` | `search-score`, `search-valid` | `"search-score"` | Images |',
    '',
  ]);
});

test('docs/reference/plugins.md is what the code says (else: touchstone list --markdown > docs/reference/plugins.md)', async () => {
  const root = new URL('../../../../', import.meta.url);
  const registry = await loadRegistry({ cwd: new URL('docs/', root).pathname, plugins: [] });
  const written = await readFile(new URL('docs/reference/plugins.md', root), 'utf8');
  expect(written).toBe(formatReference(registry.list()));
});
