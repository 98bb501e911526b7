/** One option of the command line: the only place where it is described. */
export interface OptionRow {
  /** As commander reads it. */
  readonly flags: string;
  readonly description: string;
  /** Heading in the help. */
  readonly group: 'What to run:' | 'How to run it:' | 'What to show:';
  /** May be given several times; the values make a list. */
  readonly repeatable?: true;
}

const what = 'What to run:';
const how = 'How to run it:';
const show = 'What to show:';

export const optionTable = {
  suite: {
    flags: '--suite <list>',
    group: what,
    repeatable: true,
    description: 'suite, or path of a suite file (default: quick); several, as quick,./mine.json, make one report',
  },
  oneSuite: {
    flags: '--suite <name>',
    group: what,
    repeatable: true,
    description: 'suite, or path of a suite file (default: quick)',
  },
  config: {
    flags: '--config <file>',
    group: what,
    description: 'configuration file (default: looked for from here upwards)',
  },
  criteria: {
    flags: '--criteria <list>',
    group: what,
    description: 'criteria to compare, as strength[signed=true],magnitude',
  },
  noControls: { flags: '--no-controls', group: what, description: "leave out the suite's controls" },
  seeds: {
    flags: '--seeds <seeds>',
    group: what,
    description: 'a count (5 is 1 to 5), a list (3,8) or a range (11-20)',
  },
  checkpoints: { flags: '--checkpoints <steps>', group: what, description: 'search steps to score, as 0,150,600' },
  space: { flags: '--space <plugin>', group: what, description: 'search space, as name or name[option=value,…]' },
  dataset: { flags: '--dataset <plugin>', group: what, description: 'dataset' },
  benchmark: { flags: '--benchmark <plugin>', group: what, description: 'table of true accuracies' },
  searcher: { flags: '--searcher <plugin>', group: what, description: 'how supernets are trained' },
  hessian: {
    flags: '--hessian',
    group: what,
    description: 'measure the dominant Hessian eigenvalue of every supernet',
  },
  noHessian: {
    flags: '--no-hessian',
    group: what,
    description: 'leave that out; each takes about a dozen search steps',
  },
  collapseQuantile: {
    flags: '--collapse-quantile <q>',
    group: what,
    description: 'collapsed is below this quantile of what the rule can return, 0 to 1 (default: 0.25)',
  },
  plugin: {
    flags: '--plugin <file>',
    group: what,
    repeatable: true,
    description: 'plugin file or package; may be repeated',
  },
  engine: { flags: '--engine <plugin>', group: how, description: 'what computes' },
  rankedEngine: {
    flags: '--engine <plugin>',
    group: what,
    description: 'rank only what this engine has computed, which must run here (default: the latest results)',
  },
  rankedDevice: {
    flags: '--device <device>',
    group: what,
    description: 'the same by device: auto, cpu, webgpu, cuda, coreml or tensorflow-gpu',
  },
  executor: { flags: '--executor <plugin>', group: how, description: 'where trials run' },
  workers: {
    flags: '--workers <n>',
    group: how,
    description: 'trials at the same time, or auto: as many as device and memory allow',
  },
  device: {
    flags: '--device <device>',
    group: how,
    description: 'auto (default), cpu, webgpu, cuda, coreml or tensorflow-gpu',
  },
  store: { flags: '--store <directory>', group: how, description: 'supernets and journal (default: .touchstone)' },
  shard: {
    flags: '--shard <i/n>',
    group: how,
    description: 'run only the i-th of n shares of the seeds, as 1/4; touchstone merge joins the stores',
  },
  resume: { flags: '--resume', group: how, description: 'continue the last run of the store with its configuration' },
  skipBrokenPlugins: {
    flags: '--skip-broken-plugins',
    group: how,
    description: 'list plugins that do not load as failed and go on without them (exit code 1)',
  },
  noCache: { flags: '--no-cache', group: how, description: 'compute again what the store already holds' },
  json: { flags: '--json', group: show, description: 'print one JSON document on stdout' },
  markdown: { flags: '--markdown', group: show, description: 'print a reference in Markdown, options included' },
  output: {
    flags: '--output <file>',
    group: show,
    repeatable: true,
    description:
      'write the report to a file as well; its ending says how: .json .md .csv .parquet .html; may be repeated',
  },
  dryRun: {
    flags: '--dry-run',
    group: show,
    description: 'print the plan with a forecast of time and memory; run a few steps only',
  },
  printConfig: {
    flags: '--print-config',
    group: show,
    description: 'print the configuration and where it is from; run nothing',
  },
  quiet: { flags: '--quiet', group: show, description: 'no progress and no remarks on stderr' },
  verbose: { flags: '--verbose', group: show, description: 'stack traces of errors (also: TOUCHSTONE_DEBUG=1)' },
  noColor: { flags: '--no-color', group: show, description: 'no colours (also: NO_COLOR=1)' },
  at: { flags: '--at <step>', group: what, description: 'search step to compare at (default: the last checkpoint)' },
  failUnder: {
    flags: '--fail-under <points>',
    group: how,
    description:
      'exit with 1 if the lower end of the interval of A − B is below this many percentage points for any pair of contenders',
  },
  stores: {
    flags: '--store <directory>',
    group: what,
    repeatable: true,
    description: 'store whose last run is ranked (default: .touchstone); may be repeated',
  },
  site: {
    flags: '--out <directory>',
    group: how,
    description: 'where the site is; past nights that lie there are kept (default: site)',
  },
  title: { flags: '--title <text>', group: show, description: 'title of the page' },
  date: { flags: '--date <date>', group: show, description: 'date of this night, as 2026-01-31 (default: today, UTC)' },
  merged: { flags: '--out <directory>', group: what, description: 'the store to make, or to add to' },
  epochs: { flags: '--epochs <n>', group: what, description: "epochs of training (default: the suite's)" },
  batchSize: { flags: '--batch-size <n>', group: what, description: 'images of a batch' },
  learningRate: { flags: '--learning-rate <x>', group: what, description: 'learning rate at the start' },
  table: { flags: '--output <file>', group: what, description: 'the table (default: data/<space>-<dataset>.json)' },
  neighboursBy: { flags: '--dataset <name>', group: what, description: 'dataset that neighbours are sorted by' },
  svg: { flags: '--svg <file>', group: show, description: 'write a drawing of the cell' },
  from: { flags: '--from <path>', group: what, description: 'file or directory to add' },
  only: { flags: '--only <parts>', group: what, description: 'parts to download, as cifar10,cifar100' },
  manifest: {
    flags: '--manifest <file>',
    group: what,
    description: "manifest of downloads, as of a mirror (default: Touchstone's)",
  },
  check: { flags: '--check <n>', group: what, description: 'train n random entries of the table again and compare' },
} as const satisfies Readonly<Record<string, OptionRow>>;

export type OptionName = keyof typeof optionTable;
