import { formatDuration } from '../../text/format-duration.js';
import type { Markup, MarkupValue } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { GroupModel } from '../model/group-model.js';

/** Versions, commit, hashes, seeds and configuration of a group. */
export function provenance({ group }: GroupModel): Markup {
  const from = group.provenance;
  const facts: [string, MarkupValue][] = [
    ['touchstone', `${from.touchstone}, suite ${from.suite}`],
    ['commit', from.commit === null ? 'not in a working copy' : markup`<code>${from.commit}</code>`],
    ['code hash', markup`<code>${from.codeHash}</code>`],
    ['platform', `Node ${from.node} on ${from.platform}`],
    ['engine', `${from.engine.name} on ${from.engine.device}, numerics ${from.engine.numerics}`],
    ['dataset', markup`${from.dataset.name} <code>${from.dataset.hash}</code>`],
    ['benchmark', markup`${from.benchmark.name} <code>${from.benchmark.hash}</code>`],
    ['seeds', group.seeds.join(', ')],
    ['checkpoints', group.checkpoints.join(', ')],
    ['created', from.createdAt],
    ['time', formatDuration(from.elapsedSeconds)],
  ];
  return markup`<details><summary>Provenance: ${group.id}</summary>
<dl class="pairs">${facts.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<h4>Provenance of the benchmark</h4><pre tabindex="0">${JSON.stringify(from.benchmark.provenance, null, 2)}</pre>
<h4>Configuration</h4><pre tabindex="0">${JSON.stringify(from.config, null, 2)}</pre>
</details>`;
}
