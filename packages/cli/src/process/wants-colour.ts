/**
 * Whether colours are welcome: `--no-color` and NO_COLOR (any value) forbid them, else FORCE_COLOR
 * (any value but 0 and false) asks for them, else they go to terminals that are not dumb.
 */
export function wantsColour(
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
  allowed: boolean,
): boolean {
  const { NO_COLOR: forbidden = '', FORCE_COLOR: forced = '' } = env;
  if (!allowed || forbidden !== '') return false;
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}
