import { Command, Option } from 'commander';
import { optionTable, type OptionRow } from './option-table.js';
import { verbTable, type VerbName, type VerbRow } from './verb-table.js';

/** What the user asked for. */
export interface Invocation {
  readonly verb: VerbName;
  readonly argument: string | undefined;
  /** All positional arguments. */
  readonly words: readonly string[];
  /** By commander's names of the options. */
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * The commander program of the verb and option tables. It never exits or prints errors: it throws
 * CommanderError, also (with exit code 0) after help and version.
 * @param print where help and version go
 * @param onInvocation called with what was asked for
 */
export function buildProgram(
  version: string,
  print: (text: string) => void,
  onInvocation: (invocation: Invocation) => void,
): Command {
  const program = new Command('touchstone')
    .description('Fair, fast, reproducible comparison of operation-selection criteria in differentiable NAS')
    .version(version)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: print, outputError: () => {} });

  for (const [verb, row] of Object.entries<VerbRow>(verbTable)) {
    const command = program.command(verb).summary(row.summary).description(row.summary);
    if (row.argument !== undefined) command.argument(...row.argument);
    if (row.secondArgument !== undefined) command.argument(...row.secondArgument);
    if (row.notes !== undefined) command.addHelpText('after', `\n${row.notes}`);
    for (const name of row.options) command.addOption(option(optionTable[name]));
    command.action(() => {
      onInvocation({ verb: verb as VerbName, argument: command.args[0], words: command.args, options: command.opts() });
    });
  }
  return program;
}

function option({ flags, description, group, repeatable }: OptionRow): Option {
  const made = new Option(flags, description).helpGroup(group);
  if (repeatable) made.argParser((value: string, previous: string[] = []) => [...previous, value]);
  return made;
}
