import { listSuites, loadRegistry, resolveSettings } from '@touchstone/core';
import { formatList } from '../list/format-list.js';
import { formatReference } from '../list/format-reference.js';
import { parseKind } from '../list/parse-kind.js';
import type { Session } from '../process/session.js';

export interface ListOptions {
  readonly config?: string;
  readonly plugin?: readonly string[];
  readonly json?: boolean;
  readonly markdown?: boolean;
}

/** `touchstone list`: plugins and suites, all or of one kind. Returns the exit code. */
export async function list(kindName: string | undefined, options: ListOptions, session: Session): Promise<number> {
  const { cwd, output } = session;
  const kind = kindName === undefined ? undefined : parseKind(kindName);
  const commandLine = { plugins: options.plugin };
  const [{ config, directory }] = await resolveSettings({ cwd, commandLine, configFile: options.config });
  const registry = await loadRegistry({ cwd, plugins: config.plugins, configDirectory: directory });

  const plugins = kind === 'suites' ? [] : registry.list(kind);
  if (options.markdown === true) {
    output.stdout(formatReference(plugins));
    return 0;
  }
  const suites = kind === 'suites' || kind === undefined ? await listSuites() : [];
  const document = { schema: 'touchstone.list/1', plugins, suites };
  output.stdout(options.json === true ? `${JSON.stringify(document, null, 2)}\n` : formatList(plugins, suites));
  return 0;
}
