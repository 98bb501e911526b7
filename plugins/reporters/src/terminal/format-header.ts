import type { Report } from '@touchstone/contract';
import { groupFacts } from '../content/group-facts.js';
import { formatFacts } from './format-facts.js';
import type { Layout } from './layout.js';

/** What was run: version, suite, trials, and of a single group everything else. */
export function formatHeader({ groups, trials }: Report, layout: Layout): string[] {
  const { colours } = layout;
  const versions = distinct(groups.map(({ provenance }) => provenance.touchstone));
  const suites = distinct(groups.map(({ provenance }) => provenance.suite));
  const title = colours.bold(versions === '' ? 'Touchstone' : `Touchstone ${versions}`);
  const [only] = groups;
  const failed = trials.failed > 0 ? colours.red(`${trials.failed} failed`) : '0 failed';
  return [
    suites === '' ? title : `${title}, suite ${colours.bold(suites)}`,
    ...formatFacts(groups.length === 1 ? groupFacts(only!) : [['groups', String(groups.length)]], layout),
    // Apart, since its colours must not be wrapped.
    `${colours.dim('trials'.padEnd(11))}${trials.ok} ok, ${failed}`,
  ];
}

function distinct(names: readonly string[]): string {
  return [...new Set(names)].join(', ');
}
