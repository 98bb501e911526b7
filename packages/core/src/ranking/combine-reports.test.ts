import type { Report } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import { toyInput } from '../fixtures/toy-input.js';
import { toyProvenance } from '../fixtures/toy-provenance.js';
import { assembleReport } from './assemble-report.js';
import { combineReports } from './combine-reports.js';
import { rankGroup } from './rank-group.js';

function report(selections: string[], { searcher = 'none', codeHash = 'c0de', createdAt = '2026-01-01' } = {}): Report {
  const input = toyInput({ a: { rows: [selections] }, b: { rows: [selections.toReversed()] } }, { searcher });
  return assembleReport([rankGroup(input, toyProvenance({ codeHash, createdAt }))], createdAt);
}

const first = report(['conv conv', 'failed', 'skip skip']);
const second = report(['conv conv', 'conv conv'], { searcher: 'other', createdAt: '2026-01-02' });
const otherCode = report(['conv conv', 'failed', 'skip skip'], { codeHash: 'other' });

describe('combineReports', () => {
  it('is the report itself where there is one, or the same twice', () => {
    const read = JSON.parse(JSON.stringify(first)) as Report;
    expect(combineReports([first])).toEqual(first);
    expect(combineReports([first, read])).toEqual(first);
  });

  it('keeps a group once that an earlier version wrote without marks of oracles', () => {
    const earlier = {
      ...first,
      ranking: first.ranking.map((entry) => {
        const { oracle: _, ...rest } = entry;
        return rest;
      }),
    };
    expect(combineReports([first, earlier])).toEqual(first);
  });

  it('puts groups together', () => {
    const combined = combineReports([first, second]);
    expect(combined.createdAt).toBe('2026-01-02');
    expect(combined.groups).toEqual([...first.groups, ...second.groups]);
    expect(combined.ranking).toEqual([...first.ranking, ...second.ranking]);
    expect(combined.trials).toEqual({ ok: 4, failed: 1 });
    expect(combined.overall.ranking[0]).toMatchObject({ groups: 2, runs: 4, failed: 1 });
  });

  it('numbers groups of other provenance', () => {
    const combined = combineReports([first, otherCode]);
    expect(combined.groups.map(({ id }) => id)).toEqual(['toy · toy-images · none', 'toy · toy-images · none #2']);
    expect(combined.failures.map(({ group }) => group).at(-1)).toBe('toy · toy-images · none #2');
  });

  it('does not depend on how reports were combined before', () => {
    const atOnce = combineReports([first, second, otherCode]);
    expect(combineReports([combineReports([first, second]), otherCode])).toEqual(atOnce);
    expect(combineReports([combineReports([first, second]), combineReports([second, otherCode])])).toEqual(atOnce);
    expect(combineReports([atOnce, atOnce])).toEqual(atOnce);
  });

  it('keeps remarks that belong to no group', () => {
    const combined = combineReports([first, second]);
    const remarked = { ...combined, remarks: [...combined.remarks, 'Night 3.'] };
    expect(combineReports([remarked, otherCode]).remarks.at(-1)).toBe('Night 3.');
  });

  it('keeps failures that belong to no trial, and counts them nowhere', () => {
    const combined = combineReports([first, second]);
    const plugin = { group: 'quick', trial: null, checkpoint: null, criterion: null, code: 'PLUGIN', message: 'no' };
    const broken = { ...combined, failures: [...combined.failures, plugin, { ...plugin, criterion: 'a' }] };
    expect(combineReports([broken])).toEqual(broken);
    const alone = { ...first, failures: [...first.failures, plugin] };
    expect(combineReports([alone])).toEqual(alone);
    expect(combineReports([alone, second])).toEqual({ ...combined, failures: [...combined.failures, plugin] });
  });

  it('refuses to make something of nothing', () => {
    expect(() => combineReports([])).toThrow(RangeError);
  });
});
