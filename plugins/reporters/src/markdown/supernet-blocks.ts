import type { ReportGroup } from '@touchstone/contract';
import { supernetSummaries } from '../content/supernet-summaries.js';
import { estimateText } from './estimate-text.js';
import { markdownColumns, markdownTable } from './markdown-table.js';

const legend =
  'On held-out search images, mean over seeds, in brackets the range over seeds. Hessian: largest eigenvalue of ' +
  'the Hessian of the validation loss over the alphas.';

/** How well the supernets of a group do at each checkpoint. */
export function supernetBlocks({ supernets }: ReportGroup): string[] {
  const summaries = supernetSummaries(supernets);
  if (summaries.length === 0) return [];
  const rows = summaries.map(({ checkpoint, accuracy, loss, hessianEigenvalue }) => [
    String(checkpoint),
    estimateText(accuracy),
    estimateText(loss, 2),
    estimateText(hessianEigenvalue, 3),
  ]);
  return [markdownTable(markdownColumns('step>', 'accuracy, %>', 'loss>', 'Hessian>'), rows), legend];
}
