import { expect, it } from 'vitest';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { loadRegistry } from '../registry/load-registry.js';
import { probeEngine } from './probe-engine.js';

it('an engine that hangs is given up', async () => {
  const cwd = temporaryDirectory({
    'hangs.mjs': `
      import { defineEngine } from '@touchstone/contract';
      export default defineEngine({ name: 'hangs', summary: 'a test', create: async () => { for (;;); } });`,
  });
  const registry = await loadRegistry({ cwd, plugins: ['./hangs.mjs'] });
  const { reference } = registry.get('engine', { name: 'hangs' });
  expect(await probeEngine(reference, 1500)).toEqual({
    problem: { what: 'the engine hangs gives no answer in 1.5 s', remedy: null },
  });
});
