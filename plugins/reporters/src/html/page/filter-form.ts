import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { PageModel } from '../model/page-model.js';

/** Controls that narrow the page down. Hidden until the script runs, since they need it. */
export function filterForm({ groups }: PageModel): Markup {
  const choice = (label: string, name: string, values: readonly string[]) => {
    const distinct = [...new Set(values)];
    // A choice of one is none.
    if (distinct.length < 2) return null;
    return markup`<label><span>${label}</span><select name="${name}" autocomplete="off"><option value="">all</option>${distinct.map((value) => markup`<option>${value}</option>`)}</select></label>`;
  };
  return markup`<form id="filter" class="filter" role="search" aria-label="Filter" hidden>
<label><span>Criterion</span><input type="search" name="criterion" placeholder="part of a name" autocomplete="off" spellcheck="false"></label>
<label><span>Kind</span><select name="kind" autocomplete="off"><option value="">all</option><option value="contender">contenders</option><option value="control">controls</option></select></label>
${choice(
  'Space',
  'space',
  groups.map(({ group }) => group.space),
)}${choice(
    'Dataset',
    'dataset',
    groups.map(({ group }) => group.dataset),
  )}${choice(
    'Searcher',
    'searcher',
    groups.map(({ group }) => group.searcher),
  )}
<button type="reset">Reset</button>
<output aria-live="polite"></output>
</form>`;
}
