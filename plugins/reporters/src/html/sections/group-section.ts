import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { GroupModel } from '../model/group-model.js';
import { numberText } from '../text/number-text.js';
import { operationText } from '../text/operation-text.js';
import { cells } from './cells.js';
import { comparisons } from './comparisons.js';
import { criticalDifference } from './critical-difference.js';
import { curves } from './curves.js';
import { groupVerdictText } from './group-verdict-text.js';
import { heatMaps } from './heat-maps.js';
import { paretoPlot } from './pareto-plot.js';
import { rankingTable } from './ranking-table.js';
import { strips } from './strips.js';
import { supernets } from './supernets.js';

/** All about one space × dataset × searcher. */
export function groupSection(model: GroupModel, single: boolean, comparisonsLeftOut: number): Markup {
  const { group, anchor, entries } = model;
  const title = `${anchor}-title`;
  const rest =
    entries.length === 0
      ? markup`<p>Nothing has been scored in this group.</p>`
      : markup`${rankingTable(model)}
${curves(model)}
${criticalDifference(model)}
<div class="pair">${strips(model)}${paretoPlot(model)}</div>
${heatMaps(model)}
${cells(model)}
${comparisons(model, comparisonsLeftOut)}`;
  return markup`<section id="${anchor}" class="group" aria-labelledby="${title}" data-space="${group.space}" data-dataset="${group.dataset}" data-searcher="${group.searcher}">
<h2 id="${title}">${group.id}</h2>
${!single && groupVerdictText(model.verdict, 'small')}
<p class="muted">${group.edges.length} edges between ${group.nodes} nodes, ${group.operations.length} operations (${group.operations.map(operationText).join(', ')}). Best of the table ${numberText(group.optimum.accuracy, 2)} %, random architecture ${numberText(group.randomMean, 2)} %, collapsed below ${numberText(group.collapse.accuracy, 2)} %.</p>
${rest}
${supernets(group)}
</section>`;
}
