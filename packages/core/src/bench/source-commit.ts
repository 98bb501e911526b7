import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Commit of the working copy that this code runs from, with `+` behind where tracked files had
 * changes; null where it is installed as a package or git is not there.
 */
export function sourceCommit(): string | null {
  const directory = path.dirname(fileURLToPath(import.meta.url));
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    // An installed package lies in somebody else's repository, if in any, and is not tracked there.
    git('ls-files', '--error-unmatch', path.join(directory, '../../package.json'));
    const commit = git('rev-parse', 'HEAD');
    return git('status', '--porcelain', '--untracked-files=no') === '' ? commit : `${commit}+`;
  } catch {
    return null;
  }
}
