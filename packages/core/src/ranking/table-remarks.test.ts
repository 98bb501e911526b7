import { describe, expect, it } from 'vitest';
import { toyTable } from '../fixtures/toy-table.js';
import { tableRemarks } from './table-remarks.js';

const table = { ...toyTable(), provenance: { dataset: { name: 'x', options: { resolution: 14, test: 4000 } } } };

describe('tableRemarks', () => {
  it('names options that differ', () => {
    expect(tableRemarks(table, {}, { resolution: 28, test: 4000, more: 1 })).toEqual([
      'The table was made with other options than this run: dataset resolution 14, not 28.',
    ]);
  });

  it('is silent where they agree, or where the table does not say', () => {
    expect(tableRemarks(table, { any: 1 }, { resolution: 14, test: 4000 })).toEqual([]);
    expect(tableRemarks(toyTable(), { any: 1 }, { any: 2 })).toEqual([]);
  });
});
