import { MockActivityEnvironment } from '@temporalio/testing';
import { workingMorningActivities } from './working-morning';

test('R-B4 a task of the morning heartbeats while it works, and no longer', async () => {
  jest.useFakeTimers();
  try {
    const environment = new MockActivityEnvironment();
    let beats = 0;
    environment.on('heartbeat', () => (beats += 1));
    const run = () => {
      jest.advanceTimersByTime(30_000);
      return Promise.resolve(3);
    };
    const activities = workingMorningActivities([{ name: 'a', title: '甲', run }]);
    expect(await environment.run(() => activities.runMorningTask('a', '2026-11-20'))).toBe(3);
    expect(beats).toBeGreaterThan(1);
    expect(jest.getTimerCount()).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});
