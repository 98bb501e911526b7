import type { Report } from '@touchstone/contract';
import { allRemarks } from '../../content/all-remarks.js';
import { failureSubject } from '../../content/failure-subject.js';
import { overallVerdict } from '../../content/overall-verdict.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { PageModel } from '../model/page-model.js';
import { formatDuration } from '../../text/format-duration.js';
import { formatSeeds } from '../../text/format-seeds.js';
import { sentenceMarkup } from '../text/sentence-markup.js';
import { groupVerdictText } from './group-verdict-text.js';
import { verdictText } from './verdict-text.js';

/** What came out, first in sentences, then in figures. */
export function verdict(model: PageModel): Markup {
  const { report, groups } = model;
  const single = groups[0];
  const text =
    groups.length === 1
      ? groupVerdictText(single!.verdict)
      : markup`${overallText(report)}
<ul class="group-verdicts">${groups.map(
          (group) =>
            markup`<li data-space="${group.group.space}" data-dataset="${group.group.dataset}" data-searcher="${group.group.searcher}"><a href="#${group.anchor}">${group.group.id}</a>: ${sentenceMarkup(group.verdict.outcome)}</li>`,
        )}</ul>`;
  const { ok, failed } = report.trials;
  const seeds = [...new Set(groups.flatMap(({ group }) => group.seeds))].sort((first, second) => first - second);
  const contenders = report.overall.ranking.filter((entry) => !entry.control).length;
  const seconds = groups.reduce((sum, { group }) => sum + group.provenance.elapsedSeconds, 0);
  const remarks = allRemarks(report).length;
  const facts: [string, string][] = [
    ['groups', String(groups.length)],
    ['contenders', `${contenders} + ${report.overall.ranking.length - contenders} controls`],
    ['seeds', seeds.length > 0 ? `${seeds.length} (${formatSeeds(seeds)})` : '0'],
    ['checkpoints', [...new Set(groups.map(({ group }) => group.checkpoints.length))].join(', ')],
    ['trials', failed === 0 ? `${ok}, none failed` : `${ok} ok, ${failed} failed`],
    ['time', formatDuration(seconds)],
  ];
  return markup`<section id="verdict" aria-labelledby="verdict-title"><h2 id="verdict-title">Verdict</h2>
${text}
${report.failures.length + failed > 0 && markup`<p class="alert">${failureText(report)} What is missing is not counted as 0; <a href="#notes">failures are listed below</a>.</p>`}
<dl class="facts">${facts.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${remarks > 0 && markup`<p class="muted"><a href="#notes">${remarks} ${remarks === 1 ? 'remark' : 'remarks'}</a> that a reader should know.</p>`}
</section>`;
}

function overallText(report: Report): Markup {
  const { outcome, bestControl } = overallVerdict(report);
  const numbers =
    'Scores: 0 is a random architecture, 100 the best of the table; mean over runs with its 95 % bootstrap interval.';
  return verdictText({ outcome, context: [bestControl], numbers });
}

function failureText({ trials: { ok, failed }, failures }: Report): Markup {
  const scorings = failures.filter(({ criterion, trial }) => criterion !== null && trial !== null).length;
  const plugins = failures.filter((failure) => failureSubject(failure) === 'plugin').length;
  return markup`<strong>${failed > 0 && `${failed} of ${ok + failed} trials failed.`} ${
    scorings > 0 && `${scorings} ${scorings === 1 ? 'scoring' : 'scorings'} failed.`
  } ${plugins > 0 && `${plugins} ${plugins === 1 ? 'plugin was' : 'plugins were'} left out.`}</strong>`;
}
