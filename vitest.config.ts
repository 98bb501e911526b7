import { configDefaults, defineConfig } from 'vitest/config';

/**
 * The Vulkan driver of WebGPU is found by variables that must be set before a process starts: these tests are run by
 * `plugins/engines/src/onnx/webgpu/webgpu.test.ts` in a process of its own.
 */
const onWebgpu = process.env['TOUCHSTONE_TEST_WEBGPU'] === '1' ? [] : ['**/*.webgpu.test.ts'];

export default defineConfig({
  // Tests run on the sources of every package; only worker threads load the compiled code.
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['packages/**/src/**/*.test.ts', 'plugins/**/src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...onWebgpu],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
