import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { createServer } from 'node:http';
import { once } from 'node:events';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { dataRun } from '../fixtures/data-run.js';
import { dataFile, fileServer } from '../fixtures/file-server.js';
import { temporaryDirectory } from '../fixtures/temporary-directory.js';
import { downloadFile } from './download-file.js';

const content = Buffer.from(Array.from({ length: 300_000 }, (_, place) => (place * 7919) % 251));

/** A directory with the beginning of an earlier download. */
function withPart(part: Uint8Array): string {
  const directory = temporaryDirectory();
  mkdirSync(path.join(directory, 'example'));
  writeFileSync(path.join(directory, 'example/my.csv.part'), part);
  return directory;
}

function expectDownloaded(directory: string): void {
  expect(Buffer.compare(readFileSync(path.join(directory, 'example/my.csv')), content)).toBe(0);
  expect(readdirSync(path.join(directory, 'example'))).toEqual(['my.csv']);
}

test('downloads, verifies, and tells how far it is', async () => {
  const { file, requests } = await fileServer(content);
  const run = dataRun(temporaryDirectory());
  expect(await downloadFile(file, run)).toBe(path.join(run.directory, 'example/my.csv'));
  expectDownloaded(run.directory);
  expect(requests).toEqual(['all']);
  expect(run.progress[0]).toEqual({ doing: 'download', name: 'all', done: 0, total: content.length });
  expect(run.progress.at(-1)!.done).toBe(content.length);
});

test('md5 alone is verified too', async () => {
  const { file } = await fileServer(content);
  const { sha256: _, ...rest } = file;
  await downloadFile({ ...rest, md5: '0c9df9ee73ac3d6ee9cf1a6ea2e18c3a' }, dataRun(temporaryDirectory())).then(
    () => expect.unreachable(),
    (error: Error) => expect(error.message).toMatch(/its md5 is [0-9a-f]{32}, not 0c9d/),
  );
});

test('goes on from what an earlier download left', async () => {
  const { file, requests } = await fileServer(content);
  const directory = withPart(content.subarray(0, 100_000));
  await downloadFile(file, dataRun(directory));
  expectDownloaded(directory);
  expect(requests).toEqual(['bytes=100000-']);
});

test('a connection that breaks is taken up again where it broke', async () => {
  const { file, requests } = await fileServer(content, { breaks: [70_000, 70_000] });
  const run = dataRun(temporaryDirectory());
  await downloadFile(file, run);
  expectDownloaded(run.directory);
  expect(requests).toEqual(['all', 'bytes=70000-', 'bytes=140000-']);
});

test('a server without ranges sends all again', async () => {
  const { file, requests } = await fileServer(content, { ranges: false });
  const directory = withPart(content.subarray(0, 100_000));
  await downloadFile(file, dataRun(directory));
  expectDownloaded(directory);
  expect(requests).toEqual(['bytes=100000-']);
});

test.each([
  ['other bytes', Buffer.alloc(100_000, 1), ['bytes=100000-', 'all']],
  ['too many bytes', Buffer.alloc(content.length + 1, 1), ['all']],
  ['all bytes, but others', Buffer.alloc(content.length, 1), ['all']],
])('what an earlier download left is thrown away where it does not fit: %s', async (_, part, expected) => {
  const { file, requests } = await fileServer(content);
  const directory = withPart(part);
  await downloadFile(file, dataRun(directory));
  expectDownloaded(directory);
  expect(requests).toEqual(expected);
});

test('all bytes of an earlier download are only verified', async () => {
  const { file, requests } = await fileServer(content);
  const directory = withPart(content);
  await downloadFile(file, dataRun(directory));
  expectDownloaded(directory);
  expect(requests).toEqual([]);
});

test('a server that always breaks at once: what came is kept, and that is said', async () => {
  const { file } = await fileServer(content, { breaks: [50_000, 0, 0, 0] });
  const run = dataRun(temporaryDirectory());
  await expect(downloadFile(file, run)).rejects.toMatchObject({
    code: 'DATA',
    message: expect.stringMatching(/^the connection to 127\.0\.0\.1:\d+ broke: .*; 50000 of 300000 bytes are kept/),
    where: file.address,
    hint: expect.stringContaining('touchstone data add example --from FILE'),
  });
  expect(readdirSync(path.join(run.directory, 'example'))).toEqual(['my.csv.part']);
});

test.each<[string, Parameters<typeof fileServer>[1] & object, RegExp]>([
  ['other content of the same size', {}, /is not the pinned file: its sha256 is [0-9a-f]{64}, not [0-9a-f]{64}/],
  [
    'a page of a proxy',
    { respond: (_, response) => void response.end('<html>Please log in</html>') },
    /it offers 26 bytes, not 300000/,
  ],
  [
    'nothing any more',
    { respond: (_, response) => void response.writeHead(404).end('gone') },
    /it answers with status 404/,
  ],
  [
    'more without saying so',
    { respond: (_, response) => void response.write(Buffer.alloc(300_001), () => response.end()) },
    /it sends more than 300000 bytes/,
  ],
])('%s is refused', async (_, options, message) => {
  const other = Buffer.from(content).fill(0, 200_000);
  const { file } = await fileServer(other, options);
  const run = dataRun(temporaryDirectory());
  const pinned = { ...dataFile(content, file.address), bytes: content.length };
  await expect(downloadFile(pinned, run)).rejects.toMatchObject({
    code: 'DATA',
    message: expect.stringMatching(message),
    where: file.address,
  });
  expect(existsSync(path.join(run.directory, 'example/my.csv'))).toBe(false);
});

test('follows a redirection', async () => {
  const { file } = await fileServer(content);
  const moved = await fileServer(content, {
    respond: (_, response) => void response.writeHead(302, { location: file.address }).end(),
  });
  const run = dataRun(temporaryDirectory());
  await downloadFile({ ...file, address: moved.file.address }, run);
  expectDownloaded(run.directory);
  expect(moved.requests).toEqual(['all']);
});

test('offline', async () => {
  const { file } = await fileServer(content);
  const address = 'http://127.0.0.1:9/my.csv';
  await expect(downloadFile({ ...file, address }, dataRun(temporaryDirectory()))).rejects.toMatchObject({
    code: 'DATA',
    message: expect.stringMatching(/^127\.0\.0\.1:9 cannot be reached: /),
    where: address,
    hint: expect.stringMatching(/Check the network and HTTPS_PROXY/),
  });
});

test('stopped by the user: what came is kept', async () => {
  const controller = new AbortController();
  const { file } = await fileServer(content, {
    respond: (_, response) => {
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.subarray(0, 60_000), () => setTimeout(() => controller.abort(), 100));
    },
  });
  const run = dataRun(temporaryDirectory(), { signal: controller.signal });
  await expect(downloadFile(file, run)).rejects.toMatchObject({
    code: 'INTERRUPTED',
    message: 'stopped by the user: 60000 of 300000 bytes are kept; the same command goes on from there',
  });
});

test('goes through the proxy of the environment, and around it for NO_PROXY', async () => {
  const { file } = await fileServer(content);
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', ({ url }, client, head) => {
    asked.push(url!);
    const [host, port] = url!.split(':');
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    for (const end of [client, upstream]) end.on('error', () => {});
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  const HTTP_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

  const through = dataRun(temporaryDirectory(), { env: { HTTP_PROXY } });
  await downloadFile(file, through);
  expectDownloaded(through.directory);
  expect(asked).toEqual([new URL(file.address).host]);

  const around = dataRun(temporaryDirectory(), { env: { HTTP_PROXY, NO_PROXY: '127.0.0.1' } });
  await downloadFile(file, around);
  expectDownloaded(around.directory);
  expect(asked).toHaveLength(1);
});

test('a data directory that cannot be written', async () => {
  const { file } = await fileServer(content);
  const directory = temporaryDirectory({ example: 'a file is in the way' });
  await expect(downloadFile(file, dataRun(directory))).rejects.toMatchObject({
    code: 'DATA',
    message: 'the data directory cannot be written: a file is where a directory should be',
  });
});
