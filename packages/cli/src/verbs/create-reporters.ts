import type { Reporter, ReporterOutput } from '@touchstone/contract';
import type { Registry } from '@touchstone/core';

/** The reporters of a run: progress on stderr unless `quiet`, results on stdout for people or as JSON. */
export function createReporters(
  registry: Registry,
  output: ReporterOutput,
  { json, quiet }: { readonly json: boolean; readonly quiet: boolean },
): Reporter[] {
  const terminal = registry.get('reporter', { name: 'terminal', options: { progress: !quiet, results: !json } });
  const reporters = [terminal.plugin.create(output, terminal.options)];
  if (json) {
    const document = registry.get('reporter', { name: 'json' });
    reporters.push(document.plugin.create(output, document.options));
  }
  return reporters;
}
