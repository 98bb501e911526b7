const longest = 8;

/** Letters of tie groups with runs of three and more drawn together, as `a–d`, cut at 8 characters; `–` for none. */
export function formatLetters(letters: string | null): string {
  if (letters === null) return '–';
  const short = [...letters.replaceAll(/[a-z]{3,}/g, range)];
  return short.length <= longest ? short.join('') : `${short.slice(0, longest - 1).join('')}…`;
}

function range(run: string): string {
  const consecutive = [...run].every((letter, at) => letter.charCodeAt(0) === run.charCodeAt(0) + at);
  return consecutive ? `${run[0]}–${run.at(-1)}` : run;
}
