import { expect, test } from 'vitest';
import { commandLineConfig } from './command-line-config.js';

/** Without the keys that say nothing. */
function said(options: Parameters<typeof commandLineConfig>[0]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(commandLineConfig(options)).filter(([, value]) => value !== undefined));
}

test('says only what the command line says', () => {
  expect(said({ controls: true })).toEqual({});
  expect(
    said({ controls: false, criteria: 'a[b=1,c=2],d', seeds: '11-13', plugin: ['./mine.js'], workers: '2' }),
  ).toEqual({
    controls: false,
    criteria: 'a[b=1,c=2],d',
    seeds: [11, 12, 13],
    plugins: ['./mine.js'],
    workers: '2',
  });
});

test('leaves it to core to judge values', () => {
  expect(said({ seeds: '0', device: 'gpu' })).toEqual({ seeds: '0', device: 'gpu' });
});

test('suites in a list and repeated, the Hessian both ways, a part of the collapse', () => {
  expect(said({ suite: ['quick, ./own.json', 'third'] })).toEqual({ suites: ['quick', './own.json', 'third'] });
  expect(said({ suite: [','] })).toEqual({ suites: [] });
  expect([said({ hessian: false }), said({ hessian: true })]).toEqual([{ hessian: false }, { hessian: true }]);
  expect(said({ collapseQuantile: '0.1' })).toEqual({ collapse: { quantile: 0.1 } });
  expect(() => said({ collapseQuantile: 'low' })).toThrowError(
    expect.objectContaining({
      code: 'USAGE',
      message: '"low" is not a number',
      where: 'command line, --collapse-quantile',
    }),
  );
});
