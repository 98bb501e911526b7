import { accuracyDomain } from '../chart/accuracy-domain.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { GroupModel } from '../model/group-model.js';
import { numberText } from '../text/number-text.js';
import { filterAttributes } from './filter-attributes.js';
import { rankingColumns } from './ranking-columns.js';
import { sortableTable } from './sortable-table.js';

/** The ranking of a group at the last checkpoint, all criteria. */
export function rankingTable(model: GroupModel): Markup {
  const { group, entries, last } = model;
  const contenders = entries.filter((entry) => !entry.control);
  const domain = accuracyDomain(
    [...(contenders.length > 0 ? contenders : entries).map((entry) => entry.testAccuracy.low), group.randomMean],
    group.optimum.accuracy,
  );
  const table = sortableTable({
    label: `Ranking of ${group.id}`,
    columns: rankingColumns(model, domain),
    rows: entries,
    attributes: filterAttributes,
    sortedBy: '#',
  });
  return markup`<h3>Ranking at step ${last}</h3>
<p class="muted">Test accuracy in percent, mean over seeds; bars from ${numberText(domain[0])} to ${numberText(domain[1])} %, the dashed line is a random architecture. Controls are not contenders: they show what is easy.</p>
${table}`;
}
