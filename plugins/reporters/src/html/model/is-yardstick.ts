/** A control that a contender should beat: not the oracle, which knows the answer. The report does not mark it but by name. */
export function isYardstick({
  criterion,
  control,
}: {
  readonly criterion: string;
  readonly control: boolean;
}): boolean {
  return control && !/^oracle\b/.test(criterion);
}
