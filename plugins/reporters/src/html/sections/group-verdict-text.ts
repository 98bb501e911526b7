import type { GroupVerdict } from '../../content/group-verdict.js';
import type { Markup } from '../markup/markup.js';
import { verdictText } from './verdict-text.js';

/** The verdict on a group: all that there is to say of it. */
export function groupVerdictText(verdict: GroupVerdict, size?: 'small'): Markup {
  const { outcome, controls, bestControl, collapses } = verdict;
  const numbers = 'Test accuracy in percent at the last step: mean over seeds with its 95 % bootstrap interval.';
  return verdictText({ outcome, context: [controls, bestControl, collapses], numbers, size });
}
