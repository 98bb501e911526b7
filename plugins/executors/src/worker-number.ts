/**
 * Variable by which an executor tells each of its workers a number from 0 on, below the count of workers:
 * tasks that run at the same time have different numbers, and a worker that replaces a dead one has its
 * number. It says where a worker computes, as on which GPU, never what. Not set where there are no workers.
 */
export const WORKER_NUMBER = 'TOUCHSTONE_WORKER';
