import type { Report } from '@touchstone/contract';
import { allRemarks } from '../content/all-remarks.js';
import { describeFailure } from '../content/describe-failure.js';
import { failureSummaries } from '../content/failure-summaries.js';
import { groupFacts } from '../content/group-facts.js';
import { groupResults, type GroupResults } from '../content/group-results.js';
import { checkpointBlocks } from './checkpoint-blocks.js';
import { comparisonBlocks } from './comparison-blocks.js';
import { escapeMarkdown } from './escape-markdown.js';
import { markdownColumns, markdownTable } from './markdown-table.js';
import { overallBlocks } from './overall-blocks.js';
import { provenanceBlocks } from './provenance-blocks.js';
import { rankingBlocks } from './ranking-blocks.js';
import { stabilityBlocks } from './stability-blocks.js';
import { supernetBlocks } from './supernet-blocks.js';

/**
 * The report in GitHub-flavoured Markdown, blocks separated by empty lines, one newline at the end.
 * Strings of the report must have been sanitised; what they hold of markup is escaped here.
 */
export function formatMarkdown(report: Report): string {
  const { groups, trials, failures } = report;
  const suites = [...new Set(groups.map(({ provenance }) => provenance.suite))].join(', ');
  const several = groups.length > 1;
  const blocks = [
    `# ${escapeMarkdown(suites === '' ? 'Touchstone' : `Touchstone, suite ${suites}`)}`,
    ...section('## Overall', overallBlocks(report)),
    ...groupResults(report).flatMap((results) => [
      ...(several ? [`## ${escapeMarkdown(results.group.id)}`] : []),
      ...groupBlocks(results, several ? '###' : '##'),
    ]),
    ...(groups.length === 0 ? ['No results to rank.'] : []),
    ...section('## Remarks', list(allRemarks(report))),
    ...section(
      `## Failures (${failures.length})`,
      list(failureSummaries(failures).map((summary) => describeFailure(summary, several))),
    ),
    ...section('## Provenance', [`Trials: ${trials.ok} ok, ${trials.failed} failed.`, ...provenanceBlocks(groups)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function groupBlocks(results: GroupResults, level: string): string[] {
  const { group, last } = results;
  const step = last[0] === undefined ? '' : ` at step ${last[0].checkpoint}`;
  const facts = groupFacts(group).map(([label, value]) => [label, escapeMarkdown(value)]);
  return [
    `${level} Ranking by test accuracy${step}`,
    ...rankingBlocks(results),
    ...section(`${level} Test accuracy by search step`, checkpointBlocks(results)),
    ...section(`${level} Degeneration and agreement${step}`, stabilityBlocks(results)),
    ...section(`${level} Paired differences${step}`, comparisonBlocks(results)),
    ...section(`${level} Supernets`, supernetBlocks(group)),
    ...section(`${level} Setting`, [markdownTable(markdownColumns('what', 'value'), facts)]),
  ];
}

function section(heading: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [heading, ...blocks];
}

function list(items: readonly string[]): string[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')];
}
