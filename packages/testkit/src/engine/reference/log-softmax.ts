import { rows } from './loops/rows.js';

/** x − log Σ e^x along the last axis. */
export const logSoftmax = rows((row) => {
  const largest = Math.max(...row);
  const total = row.reduce((sum, x) => sum + Math.exp(x - largest), 0);
  return row.map((x) => x - largest - Math.log(total));
});
