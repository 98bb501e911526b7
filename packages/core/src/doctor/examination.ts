import type { FoundDevice } from '@touchstone/engines';
import type { DeviceName } from '../config/device-names.js';

/** What `touchstone doctor` has found. Null stands for what could not be found out; `problems` says why. */
export interface Examination {
  readonly schema: 'touchstone.doctor/1';
  readonly touchstone: string;
  readonly node: { readonly version: string; readonly needed: string; readonly platform: string };
  readonly machine: { readonly cores: number; readonly memoryBytes: number; readonly freeMemoryBytes: number };
  readonly store: {
    readonly directory: string;
    readonly exists: boolean;
    /** Of the disk that it is on, or would be. */
    readonly freeBytes: number | null;
  };
  readonly data: { readonly directory: string; readonly items: readonly FoundData[] | null };
  readonly devices: readonly FoundDevice[] | null;
  /** The device that runs would take. */
  readonly device: ExaminedDevice;
  readonly problems: readonly Problem[];
}

/** A file that can be downloaded, or a table that is there. */
export interface FoundData {
  readonly name: string;
  readonly part: string;
  readonly state: 'present' | 'partial' | 'absent';
  readonly summary: string;
}

export interface ExaminedDevice {
  /** Value of `--device`, of the configuration or of the defaults. */
  readonly asked: DeviceName;
  /** The engine with its options, as `onnx[device=auto]`. */
  readonly engine: string;
  readonly works: boolean;
  /** What the engine says of itself once it has started, else null. */
  readonly device: string | null;
  readonly numerics: string | null;
  /** As many as would run at the same time where there is enough to do and enough memory. */
  readonly workers: number | null;
}

export interface Problem {
  readonly what: string;
  readonly remedy: string | null;
}
