import type { TouchstoneError } from '@touchstone/contract';

/** A module of plugins that cannot be loaded. */
export interface BrokenModule {
  /** As the user names it, or its path. */
  readonly module: string;
  readonly error: TouchstoneError;
}
