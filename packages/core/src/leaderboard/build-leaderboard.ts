import { type Report, TouchstoneError } from '@touchstone/contract';
import { type Night, renderPage } from '@touchstone/reporters';
import path from 'node:path';
import { combineReports } from '../ranking/combine-reports.js';
import { changesSince } from './changes-since.js';
import { nightOf } from './night-of.js';
import { rankStore } from './rank-store.js';
import { readNights } from './read-nights.js';

export interface LeaderboardRequest {
  readonly cwd: string;
  /** Absolute paths. */
  readonly stores: readonly string[];
  /** Absolute path of the site, for the nights that lie there; nothing is written. */
  readonly site: string;
  /** As in `2026-01-31`. */
  readonly date: string;
  readonly title?: string | undefined;
  log(message: string): void;
}

export interface Leaderboard {
  readonly report: Report;
  readonly changes: readonly string[];
  /** By path within the site. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * The site of a night: ranks the last run of every store, combines, and compares with the nights
 * before. A store or plugin that is broken is listed as failed. The night of the same date is
 * replaced. Throws TouchstoneError `STORE` where no store can be ranked, `DATA` on a damaged night.
 */
export async function buildLeaderboard(request: LeaderboardRequest): Promise<Leaderboard> {
  const { cwd, stores, site, date, title, log } = request;
  const past = (await readNights(path.join(site, 'nights'))).filter((night) => night.date < date);
  const ranked = [];
  // One after the other: each may hold a large table.
  for (const store of stores) ranked.push(await rankStore(store, { cwd, log }));
  const failures = ranked.flatMap((each) => each.failures);
  const remarks = ranked.flatMap((each) => each.remarks);
  const reports = ranked.flatMap(({ report }) => report ?? []);
  if (reports.length === 0) {
    throw new TouchstoneError('STORE', 'there is nothing to rank', {
      where: stores.join(', '),
      hint: remarks.join(' '),
    });
  }
  const combined = combineReports(reports);
  const report: Report = {
    ...combined,
    failures: [...combined.failures, ...failures],
    remarks: [...combined.remarks, ...remarks],
  };
  const night = nightOf(report, date);
  const changes = changesSince(past.at(-1), night);
  const page = renderPage(report, { ...(title === undefined ? {} : { title }), nights: [...past, night], changes });
  return {
    report,
    changes,
    files: { [`nights/${date}.json`]: nightFile(night), 'report.json': json(report), 'index.html': page },
  };
}

function nightFile(night: Night): string {
  return json({ schema: 'touchstone.night/1', ...night });
}

function json(document: object): string {
  return `${JSON.stringify(document)}\n`;
}
