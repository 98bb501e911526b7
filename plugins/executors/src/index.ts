import { inline } from './inline/inline.js';
import { threads } from './threads/threads.js';

/** The executors that come with Touchstone. */
export const executors = [threads, inline] as const;
