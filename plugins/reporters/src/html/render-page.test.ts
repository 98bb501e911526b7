import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeNights } from '../fixtures/report/make-nights.js';
import { makeReport } from '../fixtures/report/make-report.js';
import { renderPage } from './render-page.js';

const report = makeReport({ spaces: ['micro', 'nas-bench-201'] });

describe('renderPage', () => {
  it('has the sections of a leaderboard', () => {
    const page = renderPage(report, { title: 'Nights', nights: makeNights(report), changes: ['naswot is new.'] });
    const anchors = [...page.matchAll(/<section id="([^"]+)"/g)].map((match) => match[1]);
    expect(anchors).toEqual(['verdict', 'overall', 'group-1', 'group-2', 'history', 'notes']);
    expect(page).toContain('<title>Nights</title>');
    expect(page).toContain('<li>naswot is new.</li>');
    expect(page).toMatch(/naswot<\/th><td><span class="tag new">new<\/span>/);
    for (const title of ['Seed by seed', 'Derived cells', 'Regret against cost', 'Supernets', 'Performance profiles']) {
      expect(page).toContain(`<h3>${title}</h3>`);
    }
  });

  it('allows its own style and script and nothing else', () => {
    const page = renderPage(report);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)![1]!.replaceAll('&#39;', "'");
    for (const element of ['style', 'script']) {
      const blocks = [...page.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))];
      expect(blocks).toHaveLength(1);
      const hash = createHash('sha256').update(blocks[0]![1]!).digest('base64');
      expect(policy).toContain(`${element}-src 'sha256-${hash}'`);
    }
    expect(policy).toContain("default-src 'none'");
    expect(/ style="| on[a-z]+="|https?:\/\//.exec(page)).toBeNull();
  });

  it('contains no number that is none, nor anything undefined', () => {
    const body = renderPage(report).split('</head>')[1]!;
    expect(/.{30}(?:NaN|undefined|\[object|Infinity)/.exec(body)).toBeNull();
  });

  it('escapes every text of a report', () => {
    const hostile = '"><script>alert(1)</script>';
    const poisoned = JSON.parse(JSON.stringify(report), (key, value: unknown) =>
      typeof value === 'string' && key !== 'schema' && key !== 'createdAt' && key !== 'family'
        ? `${value}${hostile}`
        : value,
    ) as typeof report;
    const page = renderPage(poisoned, { title: hostile, changes: [hostile] });
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/alert\(1\)/g)!.length).toBeGreaterThan(100);
  });

  it('says what failed', () => {
    const page = renderPage({
      ...report,
      trials: { ok: 19, failed: 1 },
      failures: [
        { group: 'g', trial: 'seed 4', checkpoint: null, criterion: null, code: 'TRIAL', message: 'out of memory' },
        { group: 'g', trial: 'seed 5', checkpoint: 75, criterion: 'naswot', code: 'NUMERICS', message: 'NaN here' },
      ],
    });
    expect(page).toContain('1 of 20 trials failed. 1 scoring failed.');
    expect(page).toContain('out of memory');
    expect(page).toContain('seed 5, step 75');
  });

  it('stands a report without results', () => {
    const empty = {
      ...report,
      groups: report.groups.map((group) => ({ ...group, friedman: null, supernets: [] })),
      ranking: [],
      trajectories: [],
      comparisons: [],
      overall: { thresholds: [], ranking: [] },
    };
    expect(renderPage(empty)).toContain('Nothing has been scored in this group.');
    expect(renderPage({ ...empty, groups: [] })).toContain('Verdict');
  });
});
