import { spaces } from '@touchstone/spaces';
import { expect, test } from 'vitest';
import { drawCellText } from './draw-cell-text.js';

const [micro, nasBench201] = [
  spaces[0].create({ none: 'include', channels: 8, cellsPerStage: 1, affine: false, stages: 1 }),
  spaces[1].create({ none: 'include', channels: 16, cellsPerStage: 5, affine: false }),
];

test('a cell of 4 nodes', () => {
  const text = '|nor_conv_1x1~0|+|none~0|skip_connect~1|+|skip_connect~0|nor_conv_3x3~1|none~2|';
  expect(drawCellText(nasBench201, nasBench201.decode(text))).toEqual([
    '0 input           1                 2                 3 output',
    '├─ nor_conv_1x1 ─▶│                 │                 │',
    '├┄ none ┄┄┄┄┄┄┄┄┄┄┊┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┤                 │',
    '│                 ├─ skip_connect ─▶│                 │',
    '├─ skip_connect ──┼─────────────────┼────────────────▶│',
    '│                 ├─ nor_conv_3x3 ──┼────────────────▶│',
    '│                 │                 ├┄ none ┄┄┄┄┄┄┄┄┄┄┤',
  ]);
});

test('every architecture is drawn differently', () => {
  const drawings = [...micro.architectures()].map((architecture) => drawCellText(micro, architecture).join('\n'));
  expect(new Set(drawings).size).toBe(125);
});
