import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { hostileReport } from '../fixtures/hostile-report.js';
import { recorder } from '../fixtures/recorder.js';
import { formatMarkdown } from './format-markdown.js';
import { markdown } from './markdown.js';

test('writes the document and nothing else', async () => {
  const output = recorder({ interactive: true, colour: true });
  await markdown.create(output, {}).onRunEnd?.(exampleReport);
  expect(output.out).toEqual([formatMarkdown(exampleReport)]);
  expect(output.err).toEqual([]);
  expect(markdown.extensions).toEqual(['md']);
});

test('hostile texts are neither HTML nor markup, and break no table', async () => {
  const output = recorder();
  await markdown.create(output, {}).onRunEnd?.(hostileReport);
  const text = output.out.join('');
  expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  const outsideOfCode = text.replaceAll(/(?<!\\)`[^`\n]*`/g, '');
  expect(outsideOfCode).not.toMatch(/<|@team|#12|(?<!\\)[`[_~]/);
  const cells = text
    .trim()
    .split('\n\n')
    .filter((block) => block.startsWith('| '))
    .map((table) => table.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length));
  expect(cells.length).toBeGreaterThan(5);
  for (const counts of cells) expect(new Set(counts).size).toBe(1);
});
