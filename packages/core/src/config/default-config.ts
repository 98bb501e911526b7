import type { PartialConfig } from './partial-config.js';

/** Values where neither the command line nor a file nor the suite says anything; the rest is the suite's to say. */
export const defaultConfig: PartialConfig = {
  suite: 'quick',
  engine: 'onnx',
  executor: 'threads',
  controls: true,
  truth: { split: 'test' },
  collapse: { quantile: 0.25, skipFraction: null },
  hessian: true,
  workers: 'auto',
  device: 'auto',
  store: '.touchstone',
  plugins: [],
};
