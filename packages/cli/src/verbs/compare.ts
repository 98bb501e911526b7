import { resolve } from 'node:path';
import { printable, TouchstoneError } from '@touchstone/contract';
import {
  compareCriteria,
  type ComparedReport,
  compareReports,
  type Comparison,
  flagOf,
  loadRegistry,
  readReport,
  resolveConfig,
  resolveSettings,
} from '@touchstone/core';
import { formatComparison } from '../compare/format-comparison.js';
import { pairsBelow } from '../compare/pairs-below.js';
import { parseSide, type Side } from '../compare/parse-side.js';
import { commandLineConfig } from '../config/command-line-config.js';
import { finiteNumber } from '../config/finite-number.js';
import { stepNumber } from '../config/step-number.js';
import type { SelectionOptions } from '../config/selection-options.js';
import type { Session } from '../process/session.js';

export interface CompareOptions extends SelectionOptions {
  readonly at?: string;
  readonly failUnder?: string;
  readonly json?: boolean;
}

/** `touchstone compare`: two criteria or two runs, paired by seed. Returns the exit code. */
export async function compare(words: readonly string[], options: CompareOptions, session: Session): Promise<number> {
  const [first, second] = [parseSide(words[0]!), parseSide(words[1]!)];
  const limit = options.failUnder === undefined ? undefined : finiteNumber(options.failUnder, '--fail-under');
  const checkpoint = options.at === undefined ? undefined : stepNumber(options.at, '--at');
  let comparison: Comparison;
  if (first.file === undefined && second.file === undefined) {
    comparison = await criteria([first.criterion, second.criterion], checkpoint, options, session);
  } else if (first.file !== undefined && second.file !== undefined) {
    comparison = await reports([first, second], checkpoint, options, session);
  } else {
    throw usage('a criterion and a report cannot be compared');
  }

  const below = limit === undefined ? [] : pairsBelow(comparison, limit);
  const { output } = session;
  if (options.json === true) {
    const verdict = limit === undefined ? {} : { failUnder: { points: limit, failed: below.length > 0 } };
    output.stdout(`${JSON.stringify({ ...comparison, ...verdict }, null, 2)}\n`);
  } else output.stdout(formatComparison(comparison));
  for (const { group, first: side, difference } of below) {
    const low = difference.low.toFixed(2);
    output.stderr(printable(`below ${limit} points: ${side.criterion}, ${group}: the interval begins at ${low}\n`));
  }
  return below.length === 0 ? 0 : 1;
}

async function criteria(
  names: readonly [string, string],
  checkpoint: number | undefined,
  options: CompareOptions,
  { cwd, log }: Session,
): Promise<Comparison> {
  const commandLine = { ...commandLineConfig(options), criteria: names, controls: false };
  const resolved = await resolveConfig({ cwd, commandLine, configFile: options.config });
  return compareCriteria(resolved, { cwd, checkpoint, log });
}

async function reports(
  sides: readonly [ReportSide, ReportSide],
  checkpoint: number | undefined,
  options: CompareOptions,
  { cwd, log }: Session,
): Promise<Comparison> {
  const { plugins, ...rest } = commandLineConfig(options);
  const ignored = Object.entries(rest).filter(([, value]) => value !== undefined);
  if (ignored.length > 0) {
    throw usage(`reports have their own configuration; leave ${ignored.map(([key]) => flagOf(key)).join(', ')} out`);
  }
  const commandLine = { plugins };
  const [{ config, directory }] = await resolveSettings({ cwd, commandLine, configFile: options.config });
  const registry = await loadRegistry({ cwd, plugins: config.plugins, configDirectory: directory });
  const read = async ({ file, criterion }: ReportSide): Promise<ComparedReport> => ({
    name: file,
    report: await readReport(resolve(cwd, file)),
    criterion,
  });
  return compareReports(await read(sides[0]), await read(sides[1]), { registry, config, checkpoint, log });
}

type ReportSide = Side & { readonly file: string };

function usage(message: string): TouchstoneError {
  return new TouchstoneError('USAGE', message, {
    where: 'command line, touchstone compare <A> <B>',
    hint: 'Name two criteria, as strength magnitude, or two reports, as a.json b.json or a.json:strength b.json:strength.',
  });
}
