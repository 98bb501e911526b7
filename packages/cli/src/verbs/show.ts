import { resolve } from 'node:path';
import { TouchstoneError } from '@touchstone/contract';
import { drawCellSvg, drawCellText, loadRegistry, resolveSettings, showArchitecture } from '@touchstone/core';
import type { SelectionOptions } from '../config/selection-options.js';
import { checkWritable } from '../files/check-writable.js';
import { writeAtomically } from '../files/write-atomically.js';
import type { Session } from '../process/session.js';
import { formatArchitecture } from '../show/format-architecture.js';

export interface ShowOptions extends Pick<SelectionOptions, 'config' | 'space' | 'benchmark' | 'dataset' | 'plugin'> {
  readonly json?: boolean;
  readonly svg?: string;
}

/** `touchstone show`: everything known of an architecture. Returns the exit code. */
export async function show(text: string, options: ShowOptions, { cwd, output, log }: Session): Promise<number> {
  if (text.trim() === '') {
    throw new TouchstoneError('USAGE', 'the architecture string is empty', {
      where: 'command line, touchstone show <architecture>',
      hint: 'Write it in single quotes: without them the shell takes every | for a pipe.',
    });
  }
  const { config: file, space, benchmark, dataset, plugin } = options;
  const commandLine = { space, benchmark, plugins: plugin };
  const [{ config, directory }] = await resolveSettings({ cwd, commandLine, configFile: file });
  const picture = options.svg === undefined ? undefined : resolve(cwd, options.svg);
  if (picture !== undefined) await checkWritable(picture, '--svg');
  const registry = await loadRegistry({ cwd, plugins: config.plugins, configDirectory: directory });

  const request = {
    architecture: text,
    space: space === undefined ? undefined : config.space,
    benchmark: benchmark === undefined ? undefined : config.benchmark,
    dataset,
    configured: config,
  };
  const shown = await showArchitecture(request, registry, log);
  const { report } = shown;
  const architecture = shown.space.decode(report.architecture);
  output.stdout(
    options.json === true
      ? `${JSON.stringify(report, null, 2)}\n`
      : formatArchitecture(report, drawCellText(shown.space, architecture)),
  );
  if (picture !== undefined) {
    const title = `${report.space.name}${report.index === undefined ? '' : `, index ${report.index}`}`;
    await writeAtomically(picture, drawCellSvg(shown.space, architecture, title, report.architecture));
    log(`wrote ${picture}`);
  }
  return 0;
}
