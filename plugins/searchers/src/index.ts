import { dartsFirstOrder } from './darts-first-order.js';

export const searchers = [dartsFirstOrder] as const;
