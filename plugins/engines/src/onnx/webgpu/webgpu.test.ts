import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** SwiftShader, a Vulkan driver that needs no GPU, and a loader beside it: both in Debian's `chromium`. */
const FOLDER = '/usr/lib/chromium';
const DRIVER = join(FOLDER, 'vk_swiftshader_icd.json');

interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Runs the tests of this folder in a process that finds the driver. */
async function runTests(): Promise<{ report: Report; errors: string }> {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const environment = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
  const child = spawn(
    process.execPath,
    [
      vitest,
      'run',
      '--reporter=json',
      '--maxWorkers=1',
      '--no-isolate',
      '--exclude=**/webgpu.test.ts',
      import.meta.dirname,
    ],
    {
      env: {
        ...Object.fromEntries(environment),
        LD_LIBRARY_PATH: FOLDER,
        VK_ICD_FILENAMES: DRIVER,
        VK_DRIVER_FILES: DRIVER,
        TOUCHSTONE_TEST_WEBGPU: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const [output, errors] = ['', ''] as [string, string];
  const written = { output, errors };
  child.stdout.on('data', (data: Buffer) => (written.output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (written.errors += data.toString()));
  await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const start = written.output.indexOf('{"num');
  if (start < 0) throw new Error(`the tests on WebGPU did not end: ${written.output}\n${written.errors}`);
  return { report: JSON.parse(written.output.slice(start)) as Report, errors: written.errors };
}

test.skipIf(!existsSync(DRIVER))(
  `on WebGPU by SwiftShader (skipped where ${DRIVER} is absent: apt-get install chromium)`,
  { timeout: 180_000 },
  async () => {
    const { report, errors } = await runTests();
    const results = report.testResults.flatMap(({ message, assertionResults }) => [
      ...(message ? [message] : []),
      ...assertionResults
        .filter(({ status }) => status !== 'passed')
        .map(({ fullName, status, failureMessages }) => `${fullName}: ${status} ${failureMessages.join('\n')}`),
    ]);
    expect(results, errors).toEqual([]);
    expect(report.success, errors).toBe(true);
    expect(report.numPassedTests).toBeGreaterThan(700);
  },
);
