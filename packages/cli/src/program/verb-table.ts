import type { OptionName } from './option-table.js';

/** One verb of the command line. */
export interface VerbRow {
  readonly summary: string;
  /** Positional argument and its description. */
  readonly argument?: readonly [string, string];
  /** A second one. */
  readonly secondArgument?: readonly [string, string];
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
      ...(['engine', 'executor', 'workers', 'device', 'store', 'resume', 'noCache'] as const),
      ...(['json', 'output', 'dryRun', 'printConfig'] as const),
      ...always,
    ],
  },
  rank: {
    summary: 'rank what the store holds; train and score nothing',
    options: [...selection, 'engine', 'device', 'store', 'json', 'output', ...always],
  },
  list: {
    summary: 'list plugins and suites',
    argument: ['[kind]', 'spaces, datasets, benchmarks, searchers, criteria, engines, executors, reporters or suites'],
    options: ['config', 'plugin', 'json', ...always],
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
      ...(['suite', 'config', 'plugin', 'engine', 'executor', 'workers', 'store'] as const),
      ...always,
    ],
  },
  data: {
    summary: 'add, download or list benchmark tables and datasets',
    argument: ['<action>', 'add, download or list'],
    secondArgument: ['[name]', 'what to add or download: nas-bench-201, cifar10, cifar100'],
    options: ['from', 'only', 'manifest', 'json', ...always],
  },
} as const satisfies Readonly<Record<string, VerbRow>>;

export type VerbName = keyof typeof verbTable;
