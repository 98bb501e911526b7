import { readFileSync } from 'node:fs';

/**
 * When a process of this machine began, as something to compare; null where that cannot be known
 * (the process is gone, or the system has no /proc).
 */
export function processStart(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Field 22 is the start time; the second field is a name in parentheses that may hold spaces.
    return `${boot}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]!}`;
  } catch {
    return null;
  }
}
