/** How the user calls a verb, to be copied: through the scripts of the workspace or directly. */
export function commandName(verb: string, env: Readonly<Record<string, string | undefined>>): string {
  const script = env['npm_lifecycle_event'];
  if (script === 'bench' && verb === 'bench') return 'pnpm bench';
  return script === 'touchstone' ? `pnpm touchstone ${verb}` : `touchstone ${verb}`;
}
