import type { PartialConfig } from './partial-config.js';
import type { Origin } from './resolved-config.js';

/** One source of configuration values as it was read and checked. */
export interface Layer {
  readonly origin: Origin;
  /** Paths in the values are relative to it. */
  readonly directory: string;
  readonly values: LayerValues;
}

/** A configuration; the last two keys are allowed in suites only. */
export interface LayerValues extends PartialConfig {
  readonly summary?: string;
  /** Criteria that join every run of the suite unless `controls` is false. */
  readonly controlCriteria?: PartialConfig['criteria'];
}
