import { printable } from '@touchstone/contract';
import type { Forecast, SettingForecast } from '@touchstone/core';

/** The plan of `--dry-run` for a person: of each setting, then of all. */
export function formatForecast({ settings, seconds, peakMemoryBytes, broken }: Forecast): string {
  const several = settings.length > 1;
  const blocks = settings.map((setting) => [
    ...(several ? [`suite ${setting.suite}: ${setting.group}`] : []),
    ...formatSetting(setting),
    ...(several ? ['', `time             ${duration(setting.seconds)}`] : []),
  ]);
  const total = [
    `time             ${duration(seconds)}${several ? ` for all ${settings.length}` : ''} with all workers busy`,
    `memory           about ${(peakMemoryBytes / 1e9).toFixed(1)} GB for each worker`,
    ...broken.map(({ criterion, message }) => `left out         ${criterion ?? 'plugin'}: ${message}`),
  ];
  return printable(`${[...blocks, total].map((lines) => lines.join('\n')).join('\n\n')}\n`);
}

function formatSetting(setting: SettingForecast): string[] {
  const { searches, steps, rows, workers, uncounted } = setting;
  const { secondsPerStep, secondsPerEvaluation, secondsPerGateGradient } = setting;
  const cost = (value: number): string =>
    value < 1 ? `${(value * 1000).toPrecision(3)} ms` : `${value.toPrecision(3)} s`;
  return [
    `searches         ${searches} × ${steps} steps`,
    `rows to score    ${rows}`,
    `workers          ${workers}`,
    '',
    `a search step    ${cost(secondsPerStep)}`,
    `an evaluation    ${cost(secondsPerEvaluation)}`,
    `a gate gradient  ${cost(secondsPerGateGradient)}`,
    ...(uncounted.length > 0 ? [`not in the time  ${uncounted.join(', ')}`] : []),
  ];
}

function duration(seconds: number): string {
  return `about ${amount(seconds)}`;
}

function amount(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.ceil(seconds / 60)} min`;
  return seconds < 172_800 ? `${(seconds / 3600).toFixed(1)} h` : `${(seconds / 86_400).toFixed(1)} days`;
}
