import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { GroupModel } from '../model/group-model.js';
import { intervalText } from '../text/interval-text.js';
import { numberText } from '../text/number-text.js';

/** The numbers behind the curves, all criteria. */
export function curvesTable({ group, entries, overSearch }: GroupModel): Markup {
  const rows = entries.map(({ criterion, control }) => {
    const by = new Map(overSearch.get(criterion)!.map((entry) => [entry.checkpoint, entry.testAccuracy]));
    const cells = group.checkpoints.map((checkpoint) => {
      const accuracy = by.get(checkpoint);
      return accuracy === undefined
        ? markup`<td class="number">–</td>`
        : markup`<td class="number">${numberText(accuracy.mean)} <small>${intervalText(accuracy)}</small></td>`;
    });
    return markup`<tr data-name="${criterion}" data-kind="${control ? 'control' : 'contender'}"><th scope="row">${criterion}</th>${cells}</tr>`;
  });
  return markup`<details class="numbers"><summary>The numbers</summary><div class="scroll" tabindex="0" role="region" aria-label="Test accuracy by search step"><table class="compact"><thead><tr><th scope="col">criterion</th>${group.checkpoints.map(
    (checkpoint) => markup`<th scope="col" class="number">step ${checkpoint}</th>`,
  )}</tr></thead><tbody>
${rows}</tbody></table></div></details>`;
}
