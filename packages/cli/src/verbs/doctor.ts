import { type DeviceName, examine } from '@touchstone/core';
import { formatExamination } from '../doctor/format-examination.js';
import type { Session } from '../process/session.js';

export interface DoctorOptions {
  readonly device?: string;
  readonly store?: string;
  readonly config?: string;
  readonly plugin?: readonly string[];
  readonly json?: boolean;
}

/** `touchstone doctor`: what is here and what is missing. Returns the exit code. */
export async function doctor(options: DoctorOptions, { cwd, env, output }: Session): Promise<number> {
  const { device, store, config, plugin, json } = options;
  const found = await examine({
    cwd,
    env,
    // Core checks it as it does everywhere.
    device: device as DeviceName | undefined,
    store,
    configFile: config,
    plugins: plugin,
  });
  output.stdout(json === true ? `${JSON.stringify(found, null, 2)}\n` : formatExamination(found));
  return found.device.works ? 0 : 1;
}
