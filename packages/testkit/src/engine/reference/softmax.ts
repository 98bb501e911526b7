import { rows } from './loops/rows.js';

/** e^x / Σ e^x along the last axis. */
export const softmax = rows((row) => {
  const largest = Math.max(...row);
  const powers = row.map((x) => Math.exp(x - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
});
