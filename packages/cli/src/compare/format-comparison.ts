import { printable } from '@touchstone/contract';
import type { ComparedPair, Comparison } from '@touchstone/core';
import { formatPair } from './format-pair.js';
import { formatPairs } from './format-pairs.js';

/** A comparison for people, ending with a newline: one pair in detail, several as a table. */
export function formatComparison(comparison: Comparison): string {
  const { first, second, pairs, remarks } = comparison;
  const [only] = pairs;
  const lines =
    pairs.length === 1
      ? formatPair(only!, [sideName(first, only!.first), sideName(second, only!.second)])
      : [
          `A  ${first}`,
          `B  ${second}`,
          '',
          ...formatPairs(pairs),
          '',
          `More about one criterion: name it, as in ${first}:${only!.first.criterion}`,
        ];
  const notes = remarks.length === 0 ? [] : ['', 'Remarks', ...remarks.map((remark) => `- ${remark}`)];
  // A section that is empty leaves its blank line behind.
  return printable(
    `${[...lines, ...notes]
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trimEnd()}\n`,
  );
}

function sideName(given: string, { criterion }: ComparedPair['first']): string {
  return given === criterion ? criterion : `${criterion} of ${given}`;
}
