import type { Reporter, RunProgress } from '@touchstone/contract';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createNotifier } from './notify.js';

const progress = (step: number): RunProgress => ({
  event: { type: 'search-progress', trial: 'a', step, steps: 10 },
  done: step / 10,
  elapsedSeconds: 1,
  remainingSeconds: undefined,
});

describe('createNotifier', () => {
  it('passes events in order, also to a slow reporter', async () => {
    const heard: number[] = [];
    const slow: Reporter = {
      async onTrialEvent({ done }) {
        await setTimeout(done === 0.1 ? 20 : 0);
        heard.push(done);
      },
    };
    const notifier = createNotifier([slow], () => {});
    for (const step of [1, 2, 3]) notifier.event(progress(step));
    await notifier.settle();
    expect(heard).toEqual([0.1, 0.2, 0.3]);
  });

  it('says once that a reporter fails, and goes on with the others', async () => {
    const heard: number[] = [];
    const notices: string[] = [];
    const broken: Reporter = {
      onTrialEvent() {
        throw new Error('sorry');
      },
    };
    const notifier = createNotifier([broken, { onTrialEvent: ({ done }) => void heard.push(done) }], (message) =>
      notices.push(message),
    );
    for (const step of [1, 2]) notifier.event(progress(step));
    await notifier.settle();
    expect(heard).toEqual([0.1, 0.2]);
    expect(notices).toEqual(['A reporter failed and is told of no further events: sorry']);
  });
});
