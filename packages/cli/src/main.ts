#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { ignoreBrokenPipe } from './process/ignore-broken-pipe.js';
import { run } from './program/run.js';

ignoreBrokenPipe(process.stdout);
ignoreBrokenPipe(process.stderr);
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
// Not process.exit(): what has been written to a pipe must get through.
process.exitCode = await run(process, manifest.version);
