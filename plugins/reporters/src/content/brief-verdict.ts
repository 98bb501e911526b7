import type { GroupStanding } from './group-results.js';
import { groupVerdict } from './group-verdict.js';
import { writeSentence } from './write-sentence.js';

/**
 * What a group's results come to, in one or two sentences of text: the best contender, who cannot be told
 * apart from it, and how it does against the controls.
 * @param name how a criterion's name is written
 */
export function briefVerdict(results: GroupStanding, name?: (criterion: string) => string): string[] {
  const { outcome, controls } = groupVerdict(results);
  return [outcome, ...(controls === null ? [] : [controls])].map((sentence) => writeSentence(sentence, name));
}
