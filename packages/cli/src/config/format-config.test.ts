import { expect, test } from 'vitest';
import { formatConfig } from './format-config.js';

test('values with their origins', () => {
  const config = {
    suite: 'quick',
    space: { name: 'micro', options: { cells: 6 } },
    criteria: [
      { name: 'strength', options: { reduction: 'sample', signed: true } },
      { name: 'mine', from: './mine.js' },
    ],
    seeds: [1, 2, 3],
    truth: { split: 'test', epochs: 5 },
    plugins: [],
  };
  const origins = {
    suite: 'default',
    space: 'suite quick',
    criteria: 'command line',
    seeds: 'file touchstone.config.json',
    'truth.epochs': 'suite quick',
    plugins: 'default',
  } as const;
  // The other keys of a configuration play no role here.
  const text = formatConfig({ config, origins } as unknown as Parameters<typeof formatConfig>[0]);
  expect(text.split('\n')).toEqual([
    'suite         quick           (default)',
    'space         micro[cells=6]  (suite quick)',
    'criteria      strength[reduction=sample,signed=true], mine from ./mine.js  (command line)',
    'seeds         1, 2, 3         (file touchstone.config.json)',
    'truth.epochs  5               (suite quick)',
    'plugins       none            (default)',
    '',
  ]);
});
