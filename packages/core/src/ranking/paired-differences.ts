import type { Selections } from './selections.js';

/** First − second on every trial that both have, percentage points, in order of the trials. */
export function pairedDifferences(
  first: Pick<Selections, 'trials' | 'accuracies'>,
  second: Pick<Selections, 'trials' | 'accuracies'>,
): number[] {
  if (first.trials === second.trials) {
    // A loop and not a closure: there may be half a million pairs.
    const differences = first.accuracies.slice();
    for (let place = 0; place < differences.length; place++) differences[place]! -= second.accuracies[place]!;
    return differences;
  }
  const differences: number[] = [];
  let place = 0;
  for (const [own, trial] of first.trials.entries()) {
    while (place < second.trials.length && second.trials[place]! < trial) place++;
    if (second.trials[place] === trial) differences.push(first.accuracies[own]! - second.accuracies[place]!);
  }
  return differences;
}
