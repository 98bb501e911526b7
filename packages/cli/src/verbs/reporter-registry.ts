import { loadRegistry, type Registry, type Settings } from '@touchstone/core';

/** The plugins of all settings together, of which a command takes the reporters. Throws TouchstoneError `PLUGIN`. */
export function reporterRegistry(
  settings: Settings,
  { cwd, skipBrokenPlugins }: { readonly cwd: string; readonly skipBrokenPlugins: boolean },
): Promise<Registry> {
  return loadRegistry({
    cwd,
    plugins: [...new Set(settings.flatMap(({ config }) => config.plugins))],
    configDirectory: settings[0].directory,
    // Core says what was left out.
    onBroken: skipBrokenPlugins ? () => {} : undefined,
  });
}
