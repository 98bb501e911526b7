import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { toyInput } from '../fixtures/toy-input.js';
import { toyProvenance } from '../fixtures/toy-provenance.js';
import { assembleReport } from './assemble-report.js';
import { rankGroup } from './rank-group.js';
import { reportSchema } from './report-schema.js';

const report = assembleReport(
  [
    rankGroup(
      toyInput(
        {
          scored: {
            rows: [
              ['conv conv', 'failed', 'skip conv', undefined],
              ['skip skip', 'conv conv', 'pool skip', undefined],
            ],
            scores: [
              [null, 1, 3, 2],
              [null, 3, 1, 2],
            ],
          },
          selecting: { rows: Array(2).fill(['conv conv', 'skip pool', 'skip conv', undefined]) as string[][] },
          control: { control: true, oracle: true, rows: Array(2).fill(Array(4).fill('conv pool')) as string[][] },
        },
        { searchFailures: [4] },
      ),
      toyProvenance(),
    ),
    rankGroup(toyInput({ alone: { rows: [['conv conv']] } }), toyProvenance({ commit: 'abc+' })),
  ],
  '2026-01-01T00:00:00.000Z',
);

/** Whether reports of earlier versions with the same schema lack a key: `oracle` as a mark, not as a group's table. */
const isLater = (key: string, kind: unknown): boolean => key === 'oracle' && kind === 'boolean';

/** As a reader of the file sees it. */
const written = JSON.parse(JSON.stringify(report)) as Record<string, unknown>;

describe('reportSchema', () => {
  const validate = new Ajv({ allowUnionTypes: true, allErrors: true }).compile(reportSchema);

  it('accepts a report with everything in it, through JSON', () => {
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
    expect(written).toEqual(report);
  });

  it('accepts a report of before keys were added', () => {
    const earlier = JSON.parse(JSON.stringify(report), (key, value: unknown) =>
      isLater(key, typeof value) ? undefined : value,
    ) as unknown;
    expect(earlier).not.toEqual(written);
    expect(validate(earlier), JSON.stringify(validate.errors)).toBe(true);
  });

  it('accepts what is null by definition', () => {
    const [group] = written['groups'] as { friedman: object }[];
    const friedman = { ...group!.friedman, f: null };
    const plugin = { group: 'quick', trial: null, checkpoint: null, criterion: null, code: 'PLUGIN', message: 'no' };
    const others = (written['groups'] as object[]).slice(1);
    expect(validate({ ...written, groups: [{ ...group, friedman }, ...others], failures: [plugin] })).toBe(true);
    expect(validate({ ...written, failures: [{ ...plugin, group: null }] })).toBe(false);
  });

  it('names every key of every object that a report has', () => {
    // Every object is closed and requires all its keys but later ones, so that leaving one out of the schema fails here.
    const objects: Record<string, unknown>[] = [];
    collect(reportSchema, objects);
    expect(objects.length).toBeGreaterThan(30);
    for (const { additionalProperties, required, properties } of objects) {
      expect(additionalProperties).toBe(false);
      const keys = Object.entries(properties as Record<string, { type?: unknown }>);
      expect(required).toEqual(keys.filter(([key, { type }]) => !isLater(key, type)).map(([key]) => key));
    }
  });

  it('refuses another version, a key too many and a number out of range', () => {
    expect(validate({ ...written, schema: 'touchstone.report/1' })).toBe(false);
    expect(validate({ ...written, more: 1 })).toBe(false);
    expect(validate({ ...written, comparisonsLeftOut: -1 })).toBe(false);
  });
});

function collect(schema: unknown, into: Record<string, unknown>[]): void {
  if (typeof schema !== 'object' || schema === null) return;
  const object = schema as Record<string, unknown>;
  if (object['type'] === 'object' && 'properties' in object) into.push(object);
  for (const value of Object.values(object)) collect(value, into);
}
