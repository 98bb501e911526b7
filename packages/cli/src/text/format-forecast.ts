import type { Forecast } from '@touchstone/core';

/** The plan of `--dry-run` for a person. */
export function formatForecast(forecast: Forecast): string {
  const { searches, steps, rows, workers, seconds, peakMemoryBytes } = forecast;
  const cost = (value: number): string =>
    value < 1 ? `${(value * 1000).toPrecision(3)} ms` : `${value.toPrecision(3)} s`;
  return `${[
    `searches         ${searches} × ${steps} steps`,
    `rows to score    ${rows}`,
    `workers          ${workers}`,
    '',
    `a search step    ${cost(forecast.secondsPerStep)}`,
    `an evaluation    ${cost(forecast.secondsPerEvaluation)}`,
    `a gate gradient  ${cost(forecast.secondsPerGateGradient)}`,
    '',
    `time             about ${duration(seconds)} with all workers busy`,
    `memory           about ${(peakMemoryBytes / 1e9).toFixed(1)} GB for each worker`,
  ].join('\n')}\n`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.ceil(seconds / 60)} min`;
  return seconds < 172_800 ? `${(seconds / 3600).toFixed(1)} h` : `${(seconds / 86_400).toFixed(1)} days`;
}
