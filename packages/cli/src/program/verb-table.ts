import type { OptionName } from './option-table.js';

/** One verb of the command line. */
export interface VerbRow {
  readonly summary: string;
  /** Positional argument and its description. */
  readonly argument?: readonly [string, string];
  /** A second one. */
  readonly secondArgument?: readonly [string, string];
  /** What the help says below the options. */
  readonly notes?: string;
  readonly options: readonly OptionName[];
}

const selection = [
  'suite',
  'config',
  'criteria',
  'noControls',
  'seeds',
  'checkpoints',
  'space',
  'dataset',
  'benchmark',
  'searcher',
  'plugin',
] as const;
const always = ['quiet', 'verbose', 'noColor'] as const;

export const verbTable = {
  bench: {
    summary: 'train supernets, score them with every criterion and rank the criteria (default)',
    options: [
      ...selection,
      ...(['hessian', 'noHessian', 'collapseQuantile', 'engine', 'executor', 'workers', 'device', 'store'] as const),
      ...(['shard', 'resume', 'skipBrokenPlugins', 'noCache'] as const),
      ...(['json', 'output', 'dryRun', 'printConfig'] as const),
      ...always,
    ],
  },
  rank: {
    summary: 'rank what the store holds; train and score nothing',
    options: [
      ...selection,
      ...([
        'collapseQuantile',
        'rankedEngine',
        'rankedDevice',
        'store',
        'skipBrokenPlugins',
        'json',
        'output',
      ] as const),
      ...always,
    ],
  },
  compare: {
    summary: 'compare two criteria, or two runs, paired by seed',
    argument: ['<A>', 'a criterion, as strength[signed=true], or a report, as a.json or a.json:strength'],
    secondArgument: ['<B>', 'what it is compared with, of the same sort; differences are A − B'],
    options: [
      ...([
        'oneSuite',
        'config',
        'seeds',
        'checkpoints',
        'space',
        'dataset',
        'benchmark',
        'searcher',
        'plugin',
      ] as const),
      ...(['at', 'store', 'failUnder', 'json'] as const),
      ...always,
    ],
    notes: [
      'Two criteria are compared by what the store holds; nothing is trained or scored.',
      'Of two reports every criterion that both have is compared, or the one after the colon.',
      'Exit code 1: with --fail-under, the lower end of an interval is below the limit.',
    ].join('\n'),
  },
  leaderboard: {
    summary: 'build a static site from stores and the nights before',
    options: ['stores', 'site', 'title', 'date', ...always],
    notes: [
      'Writes index.html, report.json and nights/<date>.json. The same date replaces its night.',
      'Exit code 1: something failed and is listed; the site is there.',
    ].join('\n'),
  },
  merge: {
    summary: 'make one store of several, as of the shards of a run',
    argument: ['<stores...>', 'directories that bench has written; they stay as they are'],
    options: ['merged', ...always],
  },
  list: {
    summary: 'list plugins and suites',
    argument: ['[kind]', 'spaces, datasets, benchmarks, searchers, criteria, engines, executors, reporters or suites'],
    options: ['config', 'plugin', 'json', 'markdown', ...always],
  },
  show: {
    summary: 'everything known of an architecture, and its neighbours',
    argument: ['<architecture>', "architecture string in single quotes, as '|skip_connect~0|+|none~0|nor_conv_3x3~1|'"],
    options: ['space', 'benchmark', 'neighboursBy', 'config', 'plugin', 'json', 'svg', ...always],
  },
  truth: {
    summary: 'train every architecture of a space stand-alone: a table of true accuracies',
    options: [
      ...(['space', 'dataset', 'seeds', 'epochs', 'batchSize', 'learningRate', 'table', 'check'] as const),
      ...(['oneSuite', 'config', 'plugin', 'engine', 'executor', 'workers', 'device', 'store'] as const),
      ...always,
    ],
  },
  doctor: {
    summary: 'what was found here: devices, memory, data; what is missing and how to get it',
    options: ['device', 'store', 'config', 'plugin', 'json', ...always],
    notes: 'Exit code 1: the device (of --device, else of the configuration, else auto) does not work.',
  },
  data: {
    summary: 'add, download or list benchmark tables and datasets',
    argument: ['<action>', 'add, download or list'],
    secondArgument: ['[name]', 'what to add or download: nas-bench-201, cifar10, cifar100'],
    options: ['from', 'only', 'manifest', 'json', ...always],
  },
} as const satisfies Readonly<Record<string, VerbRow>>;

export type VerbName = keyof typeof verbTable;
