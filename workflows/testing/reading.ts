import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';

export interface ReadingActivities {
  /** Answers after so many milliseconds. */
  read(ms: number): Promise<string>;
}

const { read } = proxyLocalActivities<ReadingActivities>({ startToCloseTimeout: '10s' });
const ordinary = proxyActivities<ReadingActivities>({ startToCloseTimeout: '10s' });

/** A slow local activity and a quick one asked for at once, and what follows each: a letter and the story do this. */
export async function reading(slowMs: number): Promise<readonly string[]> {
  const order: string[] = [];
  const slow = async () => {
    await read(slowMs);
    order.push('slow');
    await ordinary.read(0);
  };
  const quick = async () => {
    await read(0);
    order.push('quick');
    await read(0);
  };
  await Promise.all([slow(), quick()]);
  return order;
}
