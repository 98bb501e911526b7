import type { Settings } from '../config/resolved-config.js';
import { checkSettings } from '../plan/check-settings.js';
import { chooseParts } from '../plan/choose-parts.js';
import { type BrokenPlugin, loadPlugins, type PluginLoading } from '../plan/load-plugins.js';
import type { ChosenParts } from '../plan/run-parts.js';

/** A setting whose plugins are loaded and chosen. */
export interface ChosenSetting {
  readonly parts: ChosenParts;
  readonly broken: readonly BrokenPlugin[];
}

/**
 * Looks up the plugins of all settings, before anything is loaded or run: a misspelling in the last one
 * must not wait for the first. What is left out is told once. Throws what `loadPlugins`, `chooseParts` and
 * `checkSettings` throw.
 */
export async function chooseSettings(
  settings: Settings,
  { log, ...loading }: PluginLoading & { log(message: string): void },
): Promise<readonly [ChosenSetting, ...ChosenSetting[]]> {
  const chosen: ChosenSetting[] = [];
  for (const setting of settings) {
    const { registry, config, broken } = await loadPlugins(setting, loading);
    chosen.push({ parts: chooseParts(config, registry), broken });
  }
  checkSettings(chosen.map(({ parts }) => parts));
  const told = chosen.flatMap(({ broken }) => broken).filter(({ criterion }) => criterion === null);
  for (const message of new Set(told.map((each) => each.message))) log(`left out: ${message}`);
  const [first, ...others] = chosen;
  return [first!, ...others];
}
