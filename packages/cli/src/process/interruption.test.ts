import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { interruption } from './interruption.js';

function listen() {
  const source = new EventEmitter();
  const heard: string[] = [];
  const clock = { time: 0 };
  const listening = interruption(
    source,
    (message) => heard.push(message),
    () => heard.push('stopped at once'),
    () => clock.time,
  );
  return { source, heard, clock, listening };
}

test('the first aborts, the second stops at once', () => {
  const { source, heard, clock, listening } = listen();
  expect(listening.signal.aborted).toBe(false);
  source.emit('SIGINT');
  expect(listening.signal.reason).toMatchObject({ code: 'INTERRUPTED' });
  expect(heard).toEqual(['stopping; what is finished is kept; Ctrl-C again stops at once']);
  clock.time = 500;
  source.emit('SIGTERM');
  expect(heard.at(-1)).toBe('stopped at once');
});

test('one press that arrives twice is one press', () => {
  const { source, heard, clock } = listen();
  source.emit('SIGINT');
  clock.time = 499;
  source.emit('SIGINT');
  expect(heard).toHaveLength(1);
});

test('hears nothing once closed', () => {
  const { source, heard, listening } = listen();
  listening.close();
  source.emit('SIGINT');
  expect([heard.length, listening.signal.aborted, source.listenerCount('SIGTERM')]).toEqual([0, false, 0]);
});
