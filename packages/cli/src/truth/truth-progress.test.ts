import { expect, test } from 'vitest';
import { truthProgress } from './truth-progress.js';

function show(interactive: boolean, total: number): string[] {
  const shown: string[] = [];
  const output = {
    stdout: () => {},
    stderr: (text: string) => shown.push(text),
    interactive,
    colour: false,
    columns: 80,
  };
  const progress = truthProgress(output);
  for (let done = 1; done <= total; done++) {
    progress({ done, total, elapsedSeconds: done * 30, remainingSeconds: done < 3 ? undefined : (total - done) * 30 });
  }
  return shown;
}

test('elsewhere than on a terminal a line after every 5 %', () => {
  const shown = show(false, 200);
  expect(shown).toHaveLength(20);
  expect(shown[0]).toBe('10 of 200 networks, 5 min elapsed, about 95 min left\n');
  expect(shown.at(-1)).toBe('200 of 200 networks, 100 min elapsed, about 0 s left\n');
});

test('on a terminal one line, ended with the last network', () => {
  expect(show(true, 3)).toEqual([
    '\r\u001B[2K1 of 3 networks, 30 s elapsed',
    '\r\u001B[2K2 of 3 networks, 60 s elapsed',
    '\r\u001B[2K3 of 3 networks, 2 min elapsed, about 0 s left\n',
  ]);
});
