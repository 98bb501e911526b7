import { findDevices } from '@touchstone/engines';
import { existsSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';
import { checkLayer } from '../config/check-layer.js';
import type { PluginSpec } from '../config/config.js';
import type { DeviceName } from '../config/device-names.js';
import { engineOfDevice } from '../config/engine-of-device.js';
import { resolveSettings } from '../config/resolve-settings.js';
import { listData } from '../data/list-data.js';
import { asTouchstoneError } from '../errors/as-touchstone-error.js';
import { loadRegistry } from '../registry/load-registry.js';
import { packageRoot } from '../registry/package-root.js';
import { dataDirectory } from '../store/data-directory.js';
import { touchstoneVersion } from '../touchstone-version.js';
import { decideWorkers } from '../workers/decide-workers.js';
import { freeMemory } from '../workers/free-memory.js';
import { usableGpus } from '../workers/usable-gpus.js';
import type { ExaminedDevice, Examination, FoundData, Problem } from './examination.js';
import { probeEngine } from './probe-engine.js';
import { within } from './within.js';

export interface ExaminationRequest {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly device?: DeviceName | undefined;
  readonly store?: string | undefined;
  /** Searched for from `cwd` if absent. */
  readonly configFile?: string | undefined;
  readonly plugins?: readonly string[] | undefined;
}

/** Longer than the probes of single devices, which have limits of their own. */
const LIMIT_MILLISECONDS = 60_000;

interface Setting {
  readonly device: DeviceName;
  readonly engine: PluginSpec;
  readonly executor: string;
  readonly workers: number | 'auto';
  readonly store: string;
  readonly plugins: readonly string[];
  readonly directory?: string | undefined;
}

/**
 * What is here and what is missing. A part that fails is a problem of the result, and the rest goes on; a
 * part that hangs is given up. Throws TouchstoneError `CONFIG` only where the request itself is wrong, as in
 * a device that does not exist.
 */
export async function examine(request: ExaminationRequest): Promise<Examination> {
  const { cwd, env, device, store, plugins } = request;
  checkLayer({ device, store, plugins }, 'command line');
  const problems: Problem[] = [];
  /** Null where it fails. */
  async function attempt<T>(what: string, work: () => Promise<T>): Promise<T | null> {
    try {
      return await within(LIMIT_MILLISECONDS, what, work);
    } catch (cause) {
      const { message, where, hint } = asTouchstoneError(cause, 'CONFIG');
      problems.push({ what: `${what}: ${message}${where === undefined ? '' : ` (${where})`}`, remedy: hint ?? null });
      return null;
    }
  }

  const setting = (await attempt('the configuration', () => configured(request))) ?? defaults(request);
  const directory = dataDirectory(env);
  const [devices, items, freeBytes, examined] = await Promise.all([
    attempt('the devices', findDevices),
    attempt('the data', () => foundData(directory)),
    attempt('the disk of the store', () => freeDisk(setting.store)),
    attempt('the engine', () => examineDevice(setting, cwd, problems)),
  ]);
  return {
    schema: 'touchstone.doctor/1',
    touchstone: touchstoneVersion(),
    node: { version: process.versions.node, needed: neededNode(), platform: `${process.platform} ${process.arch}` },
    machine: { cores: availableParallelism(), memoryBytes: totalmem(), freeMemoryBytes: freeMemory() },
    store: { directory: setting.store, exists: existsSync(setting.store), freeBytes },
    data: { directory, items },
    devices,
    device: examined ?? notStarted(setting),
    problems,
  };
}

async function configured({ cwd, device, store, configFile, plugins }: ExaminationRequest): Promise<Setting> {
  const commandLine = { device, store, plugins };
  const [{ config, directory }] = await resolveSettings({ cwd, commandLine, configFile });
  return { ...config, executor: config.executor.name, directory };
}

/** What runs would take without the configuration that cannot be read. */
function defaults({ cwd, device = 'auto', store = '.touchstone', plugins = [] }: ExaminationRequest): Setting {
  const engine = engineOfDevice(
    { value: device, origin: 'command line' },
    { value: { name: 'onnx' }, origin: 'default' },
  );
  return {
    device,
    engine: engine.value,
    executor: 'threads',
    workers: 'auto',
    store: path.resolve(cwd, store),
    plugins,
  };
}

async function examineDevice(setting: Setting, cwd: string, problems: Problem[]): Promise<ExaminedDevice> {
  const { plugins, directory, engine } = setting;
  const registry = await loadRegistry({
    cwd,
    plugins,
    configDirectory: directory,
    onBroken: ({ module, error: { message, where, hint } }) =>
      void problems.push({ what: `a plugin: ${message} (${where ?? module})`, remedy: hint ?? null }),
  });
  const chosen = registry.get('engine', engine);
  const answer = await probeEngine(chosen.reference, LIMIT_MILLISECONDS / 2);
  if ('problem' in answer) {
    problems.push(answer.problem);
    return { ...notStarted(setting), engine: chosen.label };
  }
  const { device, numerics } = answer.facts;
  const { workers } = decideWorkers({
    requested: setting.workers,
    tasks: Infinity,
    cores: availableParallelism(),
    device,
    gpus: device === 'cuda' ? await usableGpus(engine) : undefined,
    executor: setting.executor,
    freeBytes: freeMemory(),
  });
  return { asked: setting.device, engine: chosen.label, works: true, device, numerics, workers };
}

function notStarted({ device, engine }: Setting): ExaminedDevice {
  return { asked: device, engine: engine.name, works: false, device: null, numerics: null, workers: null };
}

async function foundData(directory: string): Promise<FoundData[]> {
  const { files, nasBench201 } = await listData({ directory });
  const read = nasBench201.map(({ version, published }): FoundData => {
    return { name: 'nas-bench-201', part: version, state: 'present', summary: published };
  });
  return [...read, ...files.map(({ name, part, state, summary }) => ({ name, part, state, summary }))];
}

/** Of the directory, or of the nearest one above it that exists. */
async function freeDisk(directory: string): Promise<number> {
  if (!existsSync(directory)) return freeDisk(path.dirname(directory));
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}

function neededNode(): string {
  const manifest = readFileSync(path.join(packageRoot('@touchstone/core'), 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { engines: { node: string } }).engines.node;
}
