import { open } from 'node:fs/promises';

/** Makes a rename or a new file in a directory durable. Windows cannot and need not do that. */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
