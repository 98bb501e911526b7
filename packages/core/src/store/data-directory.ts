import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Where data that users add lives, shared by all stores: `TOUCHSTONE_DATA`, else `touchstone` in the
 * user's data directory (XDG Base Directory: `XDG_DATA_HOME`, by default `~/.local/share`).
 */
export function dataDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  const own = environment['TOUCHSTONE_DATA'];
  if (own) return path.resolve(own);
  return path.join(environment['XDG_DATA_HOME'] || path.join(homedir(), '.local', 'share'), 'touchstone');
}
