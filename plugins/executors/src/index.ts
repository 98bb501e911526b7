import { inline } from './inline/inline.js';
import { processes } from './processes/processes.js';
import { threads } from './threads/threads.js';

export { WORKER_NUMBER } from './worker-number.js';

/** The executors that come with Touchstone. */
export const executors = [threads, processes, inline] as const;
