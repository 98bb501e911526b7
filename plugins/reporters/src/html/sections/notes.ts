import { allRemarks } from '../../content/all-remarks.js';
import { failurePlace } from '../../content/failure-place.js';
import { failureSubject } from '../../content/failure-subject.js';
import type { FailureSummary } from '../../content/failure-summaries.js';
import { failureSummaries } from '../../content/failure-summaries.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { PageModel } from '../model/page-model.js';
import { provenance } from './provenance.js';

/** Remarks, failures, and where everything comes from. */
export function notes({ report, groups }: PageModel): Markup {
  const { failures } = report;
  const remarks = allRemarks(report);
  return markup`<section id="notes" aria-labelledby="notes-title"><h2 id="notes-title">Remarks, failures, provenance</h2>
${remarks.length > 0 && markup`<details open><summary>Remarks (${remarks.length})</summary><ul>${remarks.map((remark) => markup`<li>${remark}</li>`)}</ul></details>`}
<details${failures.length > 0 && markup` open`}><summary>Failures (${failures.length})</summary>${
    failures.length === 0
      ? markup`<p>No trial and no criterion failed.</p>`
      : markup`<div class="scroll" tabindex="0" role="region" aria-label="Failures"><table class="compact failures"><thead><tr>${['criterion', 'code', 'message', 'times', 'first in'].map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${failureSummaries(failures).map(failureRow)}</tbody></table></div>`
  }</details>
${groups.map(provenance)}
</section>`;
}

function failureRow({ first, count }: FailureSummary): Markup {
  const { code, message } = first;
  return markup`<tr><td>${failureSubject(first)}</td><td><code>${code}</code></td><td class="message">${message}</td><td class="number">${count}</td><td>${failurePlace(first, true)}</td></tr>
`;
}
