import { level } from '../level.js';
import { nameList } from './name-list.js';
import type { RemarkFacts } from './remark-facts.js';

/**
 * Which controls beat or tie the contenders: a criterion that is no better than a trivial one has not
 * shown anything. Oracles are left out; they are the bound, not a competitor.
 */
export function controlRemarks({ families: [, family] }: RemarkFacts): string[] {
  const contenders = family.first;
  if (contenders.length === 0) return [];
  const remarks: string[] = [];
  const inseparable: string[] = [];
  for (const [j, control] of family.second.entries()) {
    if (control.oracle) continue;
    const significant = contenders.filter((_, i) => family.pHolm(i, j) < level);
    const worse = significant.filter(({ mean }) => mean < control.mean).map(({ criterion }) => criterion);
    if (contenders.every(({ mean }) => mean <= control.mean)) {
      remarks.push(
        `No contender is better than the control ${control.criterion}` +
          (worse.length > 0 ? `, and it is significantly better than ${nameList(worse)}.` : '.'),
      );
    } else if (worse.length > 0) {
      remarks.push(`The control ${control.criterion} is significantly better than ${nameList(worse)}.`);
    }
    if (contenders.some(({ mean }) => mean > control.mean) && significant.length === worse.length) {
      inseparable.push(control.criterion);
    }
  }
  if (inseparable.length > 0) {
    remarks.push(`No contender is significantly better than the ${controls(inseparable)}.`);
  }
  return remarks;
}

function controls(names: readonly string[]): string {
  return `${names.length === 1 ? 'control' : 'controls'} ${nameList(names)}`;
}
