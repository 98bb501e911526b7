import { spaces } from '@touchstone/spaces';
import { expect, test } from 'vitest';
import { drawCellSvg } from './draw-cell-svg.js';

const space = spaces[1].create({ none: 'include', channels: 16, cellsPerStage: 5, affine: false });
const text = '|nor_conv_1x1~0|+|none~0|skip_connect~1|+|avg_pool_3x3~0|nor_conv_3x3~1|none~2|';
const svg = drawCellSvg(space, space.decode(text), 'space <b> & "more"', text);

test('has a node for each node and an arrow with its name for each edge that carries something', () => {
  expect(svg.match(/<circle /g)).toHaveLength(4);
  expect(svg.match(/<path d="M[^"]*" fill="none"/g)).toHaveLength(6);
  expect(svg.match(/marker-end=/g)).toHaveLength(4);
  expect(svg.match(/stroke-dasharray=/g)).toHaveLength(2);
  const names = [...svg.matchAll(/font-size="13"[^>]*>([^<]*)</g)].map(([, name]) => name);
  expect(names).toEqual(['nor_conv_1x1', 'none', 'skip_connect', 'avg_pool_3x3', 'nor_conv_3x3', 'none']);
});

test('is well-formed: escaped text, every element closed', () => {
  expect(svg).toContain('<title>space &lt;b&gt; &amp; &quot;more&quot;: |nor');
  const open: string[] = [];
  for (const [, close, name, empty] of svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
    if (close === '/') expect(open.pop()).toBe(name);
    else if (empty !== '/') open.push(name!);
  }
  expect(open).toEqual([]);
  expect(svg.replaceAll(/<[^>]*>/g, '')).not.toMatch(/[<>]|&(?!lt;|gt;|amp;|quot;|#39;)/);
});

test('everything lies inside of the picture', () => {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number) as [number, number, number];
  const all = (axis: string) =>
    [...svg.matchAll(new RegExp(` c?${axis}="([-\\d.]+)"`, 'g'))].map(([, at]) => Number(at));
  for (const x of all('x')) expect(x > 0 && x < width).toBe(true);
  for (const y of all('y')) expect(y > 0 && y < height).toBe(true);
});

test('a long caption makes the picture wider', () => {
  const wide = drawCellSvg(space, space.decode(text), 'title', 'x'.repeat(200));
  expect(Number(/width="(\d+)"/.exec(wide)![1])).toBeGreaterThan(1400);
});
