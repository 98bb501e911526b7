import { CommanderError } from 'commander';
import { exitCode } from '../errors/exit-code.js';
import { formatError } from '../errors/format-error.js';
import { interruption } from '../process/interruption.js';
import type { Session } from '../process/session.js';
import { wantsColour } from '../process/wants-colour.js';
import { writeResult } from '../process/write-result.js';
import { printable } from '@touchstone/contract';
import { buildProgram, type Invocation } from './build-program.js';
import { perform } from './perform.js';
import { usageError } from './usage-error.js';
import { withDefaultVerb } from './with-default-verb.js';

const clearLine = '\r\u001B[2K';

/** The whole program on a process. Returns the exit code. */
export async function run(host: NodeJS.Process, version: string): Promise<number> {
  const { stdout, stderr, env } = host;
  const args = withDefaultVerb(host.argv.slice(2));
  const interactive = stderr.isTTY && env['TERM'] !== 'dumb' && (env['CI'] ?? '') === '';
  // A message must not run into the progress line, which the next event draws again.
  const clear = interactive ? clearLine : '';
  let verbose = (env['TOUCHSTONE_DEBUG'] ?? '') !== '' || args.includes('--verbose');
  let listening: ReturnType<typeof interruption> | undefined;

  try {
    const invocation = parse(args, version, (text) => stdout.write(text));
    if (invocation === undefined) return 0;
    const { options } = invocation;
    const tell = (message: string): void => void stderr.write(`${clear}${printable(message)}\n`);
    const quiet = options['quiet'] === true;
    listening = interruption(host, tell, () => host.exit(130));
    const session: Session = {
      cwd: host.cwd(),
      env,
      quiet,
      signal: listening.signal,
      log: quiet ? () => {} : tell,
      output: {
        stdout: (content) => writeResult(stdout, content),
        stderr: (text) => void stderr.write(text),
        interactive,
        colour: wantsColour(env, stdout.isTTY, options['color'] !== false),
        // A terminal that does not know its width says 0.
        columns: stderr.columns || stdout.columns || 80,
      },
    };
    return await perform(invocation, session);
  } catch (error) {
    stderr.write(clear + formatError(error, verbose));
    return exitCode(error);
  } finally {
    listening?.close();
  }
}

/** Undefined after help or version. Throws TouchstoneError `USAGE`. */
function parse(args: readonly string[], version: string, print: (text: string) => void): Invocation | undefined {
  let invocation: Invocation | undefined;
  try {
    buildProgram(version, print, (asked) => (invocation = asked)).parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageError(error, args[0] ?? '');
  }
  return invocation;
}
