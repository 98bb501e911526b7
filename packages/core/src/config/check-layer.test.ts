import { describe, expect, it } from 'vitest';
import { checkLayer } from './check-layer.js';

const refuse = (values: unknown, expected: Record<string, unknown>, origin = 'file a.json' as const): void =>
  expect(() => checkLayer(values, origin)).toThrow(expect.objectContaining({ code: 'CONFIG', ...expected }));

describe('checkLayer', () => {
  it('accepts shorthands and undefined values', () => {
    const values = { space: 'micro', criteria: ['strength[a=1]', { name: 'random' }], seeds: 5, store: undefined };
    expect(() => checkLayer(values, 'command line')).not.toThrow();
  });

  it('names an unknown key, the likely one, and all of them', () => {
    refuse({ criterias: [] }, { message: 'unknown key "criterias"; did you mean "criteria"?', where: 'file a.json' });
    refuse({ truth: { epoch: 5 } }, { message: 'unknown key "truth.epoch"; did you mean "truth.epochs"?' });
    refuse(
      { criteria: [{ name: 'a', option: {} }] },
      { message: expect.stringContaining('did you mean "criteria.0.options"?') },
    );
  });

  it('names key, value and what is allowed', () => {
    refuse({ workers: 0 }, { message: '"workers" cannot be 0', hint: expect.stringContaining('at least 1') });
    refuse({ truth: { epochs: 'many' } }, { message: '"truth.epochs" cannot be "many"' });
    refuse(
      { device: 'gpu' },
      {
        message: '"device" cannot be "gpu"',
        hint: 'Allowed for "device": "auto", "cpu", "webgpu", "cuda", "coreml", "tensorflow-gpu".',
      },
    );
    refuse({ criteria: [] }, { message: '"criteria" cannot be []', where: 'file a.json, "criteria"' });
    refuse(
      { collapse: { quantile: 2 } },
      { message: '"collapse.quantile" cannot be 2', hint: expect.stringContaining('0 to 1') },
    );
    refuse({ space: 7 }, { message: '"space" cannot be 7', hint: expect.stringContaining('name[option=value,…]') });
  });

  it('names the flag for a value of the command line', () => {
    expect(() => checkLayer({ workers: 'two' }, 'command line')).toThrow(
      expect.objectContaining({ where: 'command line, --workers', message: '"workers" cannot be "two"' }),
    );
  });

  it('refuses what is no object', () => {
    refuse([1], { message: expect.stringContaining('must be an object') });
    refuse(null, { message: expect.stringContaining('must be an object') });
  });

  it('knows the keys of a suite in suites only', () => {
    const values = { summary: 'a suite', controlCriteria: ['random'] };
    expect(() => checkLayer(values, 'suite quick')).not.toThrow();
    refuse(values, { message: expect.stringContaining('unknown key') });
  });
});
