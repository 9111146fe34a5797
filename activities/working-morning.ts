import { heartbeat } from '@temporalio/activity';
import { isWorkingDay } from '../domain/working-days';
import { shanghaiDay } from '../domain/shanghai-day';

/** One thing that is looked after each working morning: reminders, ageing, escalation. A feature gives its own. */
export interface MorningTask {
  readonly name: string;
  /** Chinese, for the supervisors who read the history. */
  readonly title: string;
  /** Safe to run twice on a day: what it tells people is unique for the day. Returns how many it told. */
  run(day: string): Promise<number>;
}

export interface WorkingMorningActivities {
  /** The tasks of this day (Asia/Shanghai); none on a day off. */
  morningTasks(atMs: number): Promise<{ day: string; tasks: { name: string; title: string }[] }>;
  runMorningTask(name: string, day: string): Promise<number>;
}

/** A task is one question about all that there is, and can't say how far it is. */
const pulseMs = 5_000;

export function workingMorningActivities(tasks: readonly MorningTask[]): WorkingMorningActivities {
  const byName = new Map(tasks.map((task) => [task.name, task]));
  return {
    morningTasks(atMs) {
      const day = shanghaiDay(new Date(atMs));
      const today = isWorkingDay(day) ? tasks : [];
      return Promise.resolve({ day, tasks: today.map(({ name, title }) => ({ name, title })) });
    },
    async runMorningTask(name, day) {
      const pulse = setInterval(heartbeat, pulseMs);
      try {
        return (await byName.get(name)?.run(day)) ?? 0;
      } finally {
        clearInterval(pulse);
      }
    },
  };
}
