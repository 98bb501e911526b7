/**
 * Whether this process was started for tests on WebGPU: the loader of the Vulkan driver is found by
 * variables that must be set before a process starts. `webgpu.test.ts` sets them; where a GPU's driver
 * is installed, TOUCHSTONE_TEST_WEBGPU=1 runs the same tests on it.
 */
export const inWebgpuProcess = process.env['TOUCHSTONE_TEST_WEBGPU'] === '1';
