import * as fc from 'fast-check';
import type { TouchstoneError } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import { nasBench201Operations } from '../operations/nas-bench-201-operations.js';
import { cellForm } from './cell-form.js';
import { decodeCell } from './decode-cell.js';
import { encodeCell } from './encode-cell.js';

const cell = cellForm(3, nasBench201Operations);

test('reads a string of NAS-Bench-201 (index 1 of its table)', () => {
  const text = '|nor_conv_3x3~0|+|nor_conv_3x3~0|avg_pool_3x3~1|+|skip_connect~0|nor_conv_3x3~1|skip_connect~2|';
  const four = cellForm(4, nasBench201Operations);
  expect(decodeCell(four, text)).toEqual([3, 3, 4, 1, 3, 1]);
  expect(encodeCell(four, [3, 3, 4, 1, 3, 1])).toBe(text);
});

test('encode then decode is the identity for any number of nodes', () => {
  const architectures = fc.integer({ min: 2, max: 6 }).chain((nodes) => {
    const edges = (nodes * (nodes - 1)) / 2;
    const operation = fc.integer({ min: 0, max: nasBench201Operations.length - 1 });
    return fc.tuple(fc.constant(nodes), fc.array(operation, { minLength: edges, maxLength: edges }));
  });
  fc.assert(
    fc.property(architectures, ([nodes, architecture]) => {
      const form = cellForm(nodes, nasBench201Operations);
      expect(decodeCell(form, encodeCell(form, architecture))).toEqual(architecture);
    }),
  );
});

describe('a malformed string is an error that says what and where', () => {
  test.each([
    ['', '1 node(s) joined by "+" where the cell has 2'],
    ['|none~0|', '1 node(s) joined by "+" where the cell has 2'],
    ['none~0+|none~0|none~1|', 'node 1: "none~0" does not start and end with "|"'],
    ['|none~0|+|none~0|none~1', 'node 2: "|none~0|none~1" does not start and end with "|"'],
    ['|+|none~0|none~1|', 'node 1: 0 incoming edge(s) in "|", expected 1'],
    ['|none~0|+|none~0|', 'node 2: 1 incoming edge(s) in "|none~0|", expected 2'],
    ['|none~0|+|none~0|none~0|', 'node 2: "none~0" is not of the form operation~1'],
    ['|none|+|none~0|none~1|', 'node 1: "none" is not of the form operation~0'],
    ['|none~0~0|+|none~0|none~1|', 'node 1: "none~0~0" is not of the form operation~0'],
    ['|none~0|+|conv_3x3~0|none~1|', 'node 2: unknown operation "conv_3x3" in "conv_3x3~0"'],
  ])('%s', (text, problem) => {
    expect(() => decodeCell(cell, text)).toThrow(
      expect.objectContaining<Partial<TouchstoneError>>({
        code: 'CONFIG',
        message: `malformed architecture string: ${problem}`,
        where: JSON.stringify(text),
        hint:
          'Expected |operation~0|+|operation~0|operation~1| with operations ' +
          'none, skip_connect, nor_conv_1x1, nor_conv_3x3, avg_pool_3x3.',
      }),
    );
  });
});
