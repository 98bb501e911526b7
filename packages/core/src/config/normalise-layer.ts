import path from 'node:path';
import type { Config, PluginSpec } from './config.js';
import type { Layer } from './layer.js';
import { parseCheckpoints } from './parse-checkpoints.js';
import { parsePluginSpec } from './parse-plugin-spec.js';
import { parseSeeds } from './parse-seeds.js';
import { placeOf } from './place-of.js';
import { splitList } from './split-list.js';

export type NormalValues = { -readonly [Key in keyof Omit<Config, 'truth' | 'collapse'>]?: Config[Key] } & {
  truth?: Partial<Config['truth']>;
  collapse?: Partial<Config['collapse']>;
  controlCriteria?: readonly PluginSpec[];
};

const specKeys = ['space', 'dataset', 'benchmark', 'searcher', 'engine', 'executor'] as const;

/** The values of a checked layer without shorthands: specifications parsed, seeds listed, paths absolute. */
export function normaliseLayer({ origin, directory, values: given }: Layer): NormalValues {
  const normal: NormalValues = {};
  for (const key of ['suite', 'controls', 'device', 'truth', 'collapse', 'hessian'] as const) {
    if (given[key] !== undefined) Object.assign(normal, { [key]: given[key] });
  }
  for (const key of specKeys) {
    const spec = given[key];
    if (spec !== undefined) normal[key] = normaliseSpec(spec, directory, placeOf(origin, key));
  }
  for (const key of ['criteria', 'controlCriteria'] as const) {
    const list = given[key];
    if (list === undefined) continue;
    const specs = typeof list === 'string' ? splitList(list) : list;
    normal[key] = specs.map((spec) => normaliseSpec(spec, directory, placeOf(origin, key)));
  }
  if (given.seeds !== undefined) normal.seeds = parseSeeds(given.seeds, placeOf(origin, 'seeds'));
  if (given.checkpoints !== undefined) {
    normal.checkpoints = parseCheckpoints(given.checkpoints, placeOf(origin, 'checkpoints'));
  }
  if (given.workers !== undefined) normal.workers = given.workers === 'auto' ? 'auto' : Number(given.workers);
  if (given.store !== undefined) normal.store = path.resolve(directory, given.store);
  if (given.plugins !== undefined) normal.plugins = given.plugins.map((plugin) => resolvePlugin(plugin, directory));
  return normal;
}

function normaliseSpec(spec: string | PluginSpec, directory: string, where: string): PluginSpec {
  const parsed = typeof spec === 'string' ? parsePluginSpec(spec, where) : spec;
  return parsed.from === undefined ? parsed : { ...parsed, from: resolvePlugin(parsed.from, directory) };
}

/** Files become absolute; packages keep their names. */
function resolvePlugin(plugin: string, directory: string): string {
  const file = /^\.{1,2}\//.test(plugin) || path.isAbsolute(plugin) || /\.[cm]?[jt]s$/.test(plugin);
  return file ? path.resolve(directory, plugin) : plugin;
}
