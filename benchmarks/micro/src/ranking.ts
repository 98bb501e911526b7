/**
 * What a very large ranking costs: 1,000 criteria × 100 seeds × 10 checkpoints, a million rows made up on the
 * fly, against its limits of 20 s and 2 GB. Run it with `--max-old-space-size=2000`; arguments are the
 * numbers of criteria, seeds and checkpoints.
 */
import { assembleReport, rankGroup, type RankingInput } from '@touchstone/core';
import type { Benchmark, Provenance, ScoredRow, SearchSpace, SupernetRow } from '@touchstone/contract';
import { createRng, scoreMatrix } from '@touchstone/contract';
import { spaces } from '@touchstone/spaces';

const CONTROLS = 6;

const [criteria = 1000, seeds = 100, checkpoints = 10] = process.argv.slice(2).map(Number);
const [micro] = spaces;
const space = micro.create({ none: 'exclude', channels: 8, cellsPerStage: 3, affine: false, stages: 2 });
const input = madeUpInput();
const began = performance.now();
const group = rankGroup(input, madeUpProvenance());
const ranked = performance.now();
const report = assembleReport([group], '2026-01-01T00:00:00.000Z');
const assembled = performance.now();
const peak = process.resourceUsage().maxRSS / 1024;
const line = (what: string, value: string): void => console.log(`ranking: ${what.padEnd(40)}${value.padStart(16)}`);
line('rows', (criteria * seeds * checkpoints).toLocaleString('en'));
line('rank the group', `${((ranked - began) / 1000).toFixed(1)} s`);
line('assemble the report', `${((assembled - ranked) / 1000).toFixed(1)} s`);
line('peak resident, limit 2048 MB', `${peak.toFixed(0)} MB`);
line('entries', report.ranking.length.toLocaleString('en'));
line('comparisons listed and left out', `${report.comparisons.length} + ${report.comparisonsLeftOut}`);

/** Criteria of ascending quality: each noisily orders the operations of each edge as the made-up truth does. */
function madeUpInput(): RankingInput {
  const table = madeUpTable(space);
  const query = { dataset: 'images', split: 'test', epochs: 5, seed: 'mean' } as const;
  const architectures = [...space.architectures()].map((each) => space.encode(space.discretise(oneHot(each))));
  const byAccuracy = architectures
    .map((text) => ({ text, accuracy: table.query(space.decode(text), query)! }))
    .sort((a, b) => a.accuracy - b.accuracy);
  const labels = Array.from({ length: criteria }, (_, index) => `criterion ${index}`);
  const quality = new Map(labels.map((label, index) => [label, index / criteria]));
  const rng = createRng('rows');
  const use = { name: 'x', from: 'builtin', options: {}, version: '0' };
  const base = {
    schema: 'touchstone.row/2',
    key: '',
    supernet: '',
    space: use,
    dataset: { ...use, hash: '' },
    searcher: use,
    loss: 1,
    accuracy: 60,
  } as const;
  const pick = (mean: number): string => {
    const place = Math.floor(byAccuracy.length * Math.min(0.999, Math.max(0, mean + 0.6 * (rng.uniform() - 0.5))));
    return byAccuracy[place]!.text;
  };
  // Made before, so that the time is the ranking's and not that of making rows up.
  const scores = Array.from({ length: 997 }, () =>
    scoreMatrix(space.edges.length, space.operations.length, () => rng.uniform()),
  );
  const batches = Array.from({ length: 997 }, () => [pick(0.5), pick(0.5), pick(0.5), pick(0.5)]);
  const discretised = Array.from({ length: 997 }, () => ({ loss: 2, accuracy: 60 * rng.uniform() }));
  const cost = { forwardPasses: 10, backwardPasses: 0 };
  // Few criteria are scored batch by batch anyway.
  const batched = new Set(labels.filter((_, index) => index % 4 === 0));
  let made = 0;
  return {
    space,
    table,
    query,
    names: { space: space.name, dataset: 'images', searcher: 'made-up' },
    criteria: labels.map((label, index) => ({ label, control: index % Math.ceil(criteria / CONTROLS) === 0 })),
    checkpoints: Array.from({ length: checkpoints }, (_, index) => 50 * index),
    collapse: { quantile: 0.1, skipFraction: null },
    trials: Array.from({ length: seeds }, (_, index) => ({
      label: `seed ${index}`,
      seed: index,
      searchFailure: undefined,
      row(step, label): ScoredRow {
        made++;
        return {
          schema: base.schema,
          key: base.key,
          supernet: base.supernet,
          space: use,
          dataset: base.dataset,
          searcher: use,
          loss: base.loss,
          accuracy: base.accuracy,
          seed: index,
          status: 'ok',
          step,
          criterion: use,
          scores: scores[made % 997]!,
          architecture: pick(0.3 + quality.get(label)! / 2 - step / 5000),
          discretised: discretised[made % 997]!,
          batchArchitectures: batched.has(label) ? batches[made % 997]! : null,
          cost,
          seconds: (made % 1009) / 1009,
        };
      },
      supernet: (step): SupernetRow => ({
        ...base,
        seed: index,
        status: 'supernet',
        step,
        criterion: null,
        hessianEigenvalue: null,
        seconds: 1,
      }),
    })),
  };
}

function oneHot(architecture: readonly number[]): number[][] {
  return scoreMatrix(space.edges.length, space.operations.length, (edge, operation) =>
    architecture[edge] === operation ? 1 : 0,
  );
}

/** A sum over edges of what their operations are worth, and a little of its own per architecture. */
function madeUpTable({ edges, operations, architectures }: SearchSpace): Benchmark {
  const rng = createRng('table');
  const worth = scoreMatrix(edges.length, operations.length, () => 20 * rng.uniform());
  const accuracies = new Map<string, number>();
  for (const architecture of architectures()) {
    const sum = architecture.reduce((total, operation, edge) => total + worth[edge]![operation]!, 0);
    accuracies.set(architecture.join(), 20 + sum + rng.uniform());
  }
  return {
    name: 'made up',
    space: space.name,
    tables: [{ dataset: 'images', split: 'test', epochs: 5, seeds: [1] }],
    provenance: {},
    query: (architecture) => accuracies.get(architecture.join()),
    optimum: () => undefined,
    cost: () => undefined,
  };
}

function madeUpProvenance(): Provenance {
  return {
    touchstone: '',
    codeHash: '',
    commit: null,
    node: process.versions.node,
    platform: process.platform,
    createdAt: '2026-01-01T00:00:00.000Z',
    suite: 'made up',
    config: {},
    engine: { name: '', device: '', numerics: '' },
    dataset: { name: 'images', hash: '', notes: [] },
    benchmark: { name: 'made up', hash: '', provenance: {} },
    elapsedSeconds: 0,
  };
}
