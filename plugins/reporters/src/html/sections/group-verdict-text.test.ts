import { expect, it } from 'vitest';
import { groupResults } from '../../content/group-results.js';
import { groupVerdict } from '../../content/group-verdict.js';
import { briefVerdict } from '../../content/brief-verdict.js';
import { makeReport } from '../../fixtures/report/make-report.js';
import { groupVerdictText } from './group-verdict-text.js';

const results = groupResults(makeReport({ spaces: ['micro'], rename: { ablation: 'a<b' } }))[0]!;

const paragraphs = (text: string) =>
  [...text.matchAll(/<p class="([^"]*)">(.*?)<\/p>/gs)].map((match) => [match[1], match[2]!] as const);
const plain = (text: string) =>
  text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#60;', '<')
    .trim();

it('says the sentences of the text output, and those that it has room for', () => {
  const [outcome, controls] = briefVerdict(results);
  const [lead, context, numbers] = paragraphs(groupVerdictText(groupVerdict(results)).text);
  expect([lead![0], context![0], numbers![0]]).toEqual(['lead', 'context', 'muted']);
  expect(plain(lead![1])).toBe(outcome);
  expect(plain(context![1])).toMatch(controls!);
  expect(plain(context![1])).toMatch(/\. The best control .*, all-conv, .*\. magnitude degenerates most: .* seeds\.$/);
});

it('sets names bold and escaped, and numbers with a real minus', () => {
  const { text } = groupVerdictText(groupVerdict(results));
  expect(text).toContain('<strong>a&#60;b</strong>');
  const leader = { ...results.leader!, testAccuracy: { mean: -1, low: -2, high: 3, iqm: 0, worst: -2 } };
  const last = results.last.map((entry) => (entry === results.leader ? leader : entry));
  expect(groupVerdictText(groupVerdict({ ...results, last, leader })).text).toContain(' −1.0 (−2.0 to 3.0, 10 seeds)');
});

it('leaves out what there is not', () => {
  const { text } = groupVerdictText(groupVerdict({ ...results, last: [], leader: undefined }), 'small');
  expect(paragraphs(text).slice(0, 1)).toEqual([['lead small', 'No results to rank.']]);
  expect(text).not.toContain('class="context"');
});
