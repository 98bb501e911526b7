import { mkdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { printable, TouchstoneError } from '@touchstone/contract';
import { buildLeaderboard } from '@touchstone/core';
import { parseDate } from '../config/parse-date.js';
import { writeAtomically } from '../files/write-atomically.js';
import type { Session } from '../process/session.js';
import { reportExitCode } from './report-exit-code.js';

export interface LeaderboardOptions {
  readonly store?: readonly string[];
  readonly out?: string;
  readonly title?: string;
  readonly date?: string;
}

/** `touchstone leaderboard`: a static site of the stores' last runs. Returns the exit code. */
export async function leaderboard(options: LeaderboardOptions, session: Session): Promise<number> {
  const { cwd, log, output } = session;
  const { store = ['.touchstone'], out = 'site', title } = options;
  const date = options.date === undefined ? new Date().toISOString().slice(0, 10) : parseDate(options.date, '--date');
  const site = resolve(cwd, out);
  const stores = [...new Set(store.map((each) => resolve(cwd, each)))];
  const { files, changes, report } = await buildLeaderboard({ cwd, stores, site, date, title, log });

  for (const [name, content] of Object.entries(files)) {
    const file = join(site, name);
    await makeDirectory(dirname(file));
    await writeAtomically(file, content);
  }
  const news = changes.map((change) => `- ${change}\n`).join('');
  const failed = report.failures.length === 0 ? '' : `${report.failures.length} failures are listed\n`;
  const page = relative(cwd, join(site, 'index.html'));
  output.stdout(printable(`${page}: ${report.overall.ranking.length} criteria on ${date}\n${failed}${news}`));
  return reportExitCode(report);
}

async function makeDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
  } catch (cause) {
    throw new TouchstoneError('USAGE', `the directory cannot be made: ${(cause as Error).message}`, {
      where: 'command line, --out',
      hint: 'Name another directory for the site.',
      cause,
    });
  }
}
