import type { OptionsSchema, PluginBase, PluginKind } from '@touchstone/contract';
import { expect, it } from 'vitest';

/** What every plugin must say of itself. */
export function testDescription<K extends PluginKind>(plugin: PluginBase<K, OptionsSchema>, kind: K): void {
  it('has a name, a summary of one line and cannot be changed', () => {
    expect(plugin.kind).toBe(kind);
    expect(plugin.name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(plugin.summary).toMatch(/^\S.{8,}\S$/);
    expect(Object.isFrozen(plugin)).toBe(true);
  });

  it('describes every option and gives it a default', () => {
    for (const [name, option] of Object.entries(plugin.options?.properties ?? {})) {
      expect(option['default'], `default of ${name}`).toBeDefined();
      expect(option['description'], `description of ${name}`).toMatch(/\S/);
    }
  });
}
