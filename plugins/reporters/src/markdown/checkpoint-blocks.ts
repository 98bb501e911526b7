import type { GroupResults } from '../content/group-results.js';
import { formatNumber } from '../text/format-number.js';
import { criterionName } from './criterion-name.js';
import { estimateText } from './estimate-text.js';
import { markdownColumns, markdownTable } from './markdown-table.js';

const legend =
  "lost: points that the last step is below the criterion's best step, with its 95 % interval (the best step is " +
  'chosen anew in every resample); over search: mean accuracy over all steps.';

/** Mean test accuracy of a group by checkpoint. Empty where there is only one. */
export function checkpointBlocks({ ranking, last, trajectories }: GroupResults): string[] {
  const checkpoints = [...new Set(ranking.map(({ checkpoint }) => checkpoint))].sort((a, b) => a - b);
  if (checkpoints.length < 2) return [];
  const criteria = new Map([...last, ...ranking].map(({ criterion, control }) => [criterion, control]));
  const accuracies = new Map(
    ranking.map((entry) => [JSON.stringify([entry.criterion, entry.checkpoint]), entry.testAccuracy.mean]),
  );
  const rows = [...criteria].map(([criterion, control]) => [
    criterionName(criterion, control),
    ...checkpoints.map((step) => formatNumber(accuracies.get(JSON.stringify([criterion, step])) ?? null)),
    estimateText(trajectories.get(criterion)?.drop ?? null),
    estimateText(trajectories.get(criterion)?.overSearch ?? null),
  ]);
  const columns = markdownColumns('criterion', ...checkpoints.map((step) => `${step}>`), 'lost>', 'over search>');
  return [markdownTable(columns, rows), legend];
}
