/** The arguments with `bench` in front where they name no verb: `touchstone --seeds 3` is `touchstone bench --seeds 3`. */
export function withDefaultVerb(args: readonly string[]): string[] {
  const [first] = args;
  const program = ['-h', '--help', '-V', '--version'];
  const verbless = first === undefined || (first.startsWith('-') && !program.includes(first));
  return verbless ? ['bench', ...args] : [...args];
}
