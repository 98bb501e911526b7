import { TouchstoneError } from '@touchstone/contract';
import path from 'node:path';
import { canonicalJson } from '../keys/canonical-json.js';
import { checkLayer } from './check-layer.js';
import type { Config, PluginSpec } from './config.js';
import { deepFreeze } from './deep-freeze.js';
import { defaultConfig } from './default-config.js';
import { engineOfDevice } from './engine-of-device.js';
import { findSuite } from './find-suite.js';
import type { Layer } from './layer.js';
import { loadConfigFile } from './load-config-file.js';
import { mergeLayers } from './merge-layers.js';
import { normaliseLayer, type NormalValues } from './normalise-layer.js';
import type { PartialConfig } from './partial-config.js';
import { placeOf } from './place-of.js';
import { readSuite } from './read-suite.js';
import type { Origin, ResolvedConfig, Settings } from './resolved-config.js';

export interface ConfigRequest {
  readonly cwd: string;
  readonly commandLine: PartialConfig;
  /** Searched for from `cwd` if absent. */
  readonly configFile?: string | undefined;
  readonly suite?: string | undefined;
}

const requiredKeys = ['space', 'dataset', 'benchmark', 'searcher', 'criteria', 'seeds', 'checkpoints'] as const;

/**
 * The settings that are asked for, one for each suite in the order in which they are named. For each:
 * command line > configuration file > suite > defaults, key by key, each value with its origin.
 * Throws TouchstoneError `CONFIG` that says where, which key, which value, and what is allowed.
 */
export async function resolveSettings(request: ConfigRequest): Promise<Settings> {
  const { cwd, commandLine, configFile, suite } = request;
  const flags: Layer = {
    origin: 'command line',
    directory: cwd,
    values: suite === undefined ? commandLine : { ...commandLine, suite },
  };
  checkLayer(flags.values, flags.origin);
  const file = await loadConfigFile(cwd, configFile);
  const defaults: Layer = { origin: 'default', directory: cwd, values: defaultConfig };
  const given = file === undefined ? [flags] : [flags, file];
  const choosing = [...given, defaults].find(({ values }) => (values.suites ?? values.suite) !== undefined)!;
  const [first, ...others] = suitesOf(choosing);
  const resolve = (name: string): Promise<ResolvedConfig> => resolveSuite(name, { given, choosing, defaults });
  const settings: [ResolvedConfig, ...ResolvedConfig[]] = [await resolve(first)];
  for (const name of others) settings.push(await resolve(name));
  return settings;
}

function suitesOf({ origin, values }: Layer): readonly [string, ...string[]] {
  const { suite, suites } = values;
  if (suite !== undefined && suites !== undefined) {
    throw new TouchstoneError('CONFIG', 'both "suite" and "suites" are there', {
      where: placeOf(origin, 'suites'),
      hint: 'Keep one of them.',
    });
  }
  const names = suites ?? [suite!];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return names as [string, ...string[]];
  throw new TouchstoneError('CONFIG', `the suite "${twice}" is named twice`, {
    where: placeOf(origin, 'suites'),
    hint: 'Leave one of them out.',
  });
}

interface SuiteLayers {
  /** Command line and file. */
  readonly given: readonly Layer[];
  /** The layer that says which suite. */
  readonly choosing: Layer;
  readonly defaults: Layer;
}

async function resolveSuite(name: string, { given, choosing, defaults }: SuiteLayers): Promise<ResolvedConfig> {
  const named = given.map((layer) =>
    layer === choosing ? { ...layer, values: { ...layer.values, suite: name, suites: undefined } } : layer,
  );
  const layers = [...named, await suiteLayer(name, choosing), defaults];
  const { values, origins } = mergeLayers(
    layers.map((layer) => ({ origin: layer.origin, values: normaliseLayer(layer) })),
  );
  const { controlCriteria = [], ...rest } = values;
  requireAll(rest, origins);
  checkDuplicates(rest.criteria, placeOf(origins['criteria']!, 'criteria'));
  const { engine, device } = rest;
  const decided = engineOfDevice(
    { value: device, origin: origins['device']! },
    { value: engine, origin: origins['engine']! },
  );
  origins['engine'] = decided.origin;
  const criteria = rest.controls === true ? withControls(rest.criteria, controlCriteria) : rest.criteria;
  delete origins['controlCriteria'];
  const config = { ...rest, engine: decided.value, criteria } as Config;
  return deepFreeze({ config, origins, directory: given[1]?.directory ?? defaults.directory });
}

async function suiteLayer(name: string, { origin, directory }: Layer): Promise<Layer> {
  const file = await findSuite(name, directory, placeOf(origin, 'suite'));
  // The name itself stays with the layer that chose the suite.
  const { suite: _, summary: __, ...suiteValues } = await readSuite(file);
  return { origin: `suite ${name}`, directory: path.dirname(file), values: suiteValues };
}

function requireAll(
  values: NormalValues,
  origins: Readonly<Record<string, Origin>>,
): asserts values is NormalValues & Required<Pick<NormalValues, (typeof requiredKeys)[number] | 'engine' | 'device'>> {
  const missing: string[] = requiredKeys.filter((key) => values[key] === undefined);
  if (origins['truth.epochs'] === undefined) missing.push('truth.epochs');
  if (missing.length === 0) return;
  throw new TouchstoneError('CONFIG', `nothing is said about ${missing.map((key) => `"${key}"`).join(', ')}`, {
    where: `suite ${values.suite}`,
    hint: 'Set it in the suite, in a configuration file or on the command line.',
  });
}

function checkDuplicates(criteria: readonly PluginSpec[], where: string): void {
  const seen = new Set<string>();
  for (const spec of criteria) {
    const key = keyOf(spec);
    if (seen.has(key)) throw new TouchstoneError('CONFIG', `the criterion "${spec.name}" is listed twice`, { where });
    seen.add(key);
  }
}

function withControls(criteria: readonly PluginSpec[], controls: readonly PluginSpec[]): PluginSpec[] {
  const listed = new Set(criteria.map(keyOf));
  return [...criteria, ...controls.filter((control) => !listed.has(keyOf(control)))];
}

function keyOf({ name, options = {} }: PluginSpec): string {
  return canonicalJson({ name, options });
}
