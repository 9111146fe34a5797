import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../scripts/build-programs.mjs';
import {
  type Foundation,
  bundleTestWorkflows,
  correspondence,
  openFoundation,
  runTestWorker,
} from '../test/foundation';
import { projectFile } from '../test/project-file';
import { runningStack } from '../test/running-stack';

/** Rule 4 for real: a worker of its own is killed between a transition's commit and its task's completion. */
const patience = () => ({ signal: AbortSignal.timeout(110_000) });
let foundation: Foundation;
let workflows: { code: string };
let folder: string;
beforeAll(async () => {
  foundation = await openFoundation();
  workflows = await bundleTestWorkflows();
  // Inside the project, where the program finds its packages.
  mkdirSync(projectFile('.cache'), { recursive: true });
  folder = mkdtempSync(projectFile('.cache/dying-worker-'));
  writeFileSync(join(folder, 'workflows.js'), workflows.code);
  await bundle({ 'dying-worker': 'test/dying-worker.ts' }, folder);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await foundation.close();
});

async function startDyingWorker(taskQueue: string): Promise<ChildProcess> {
  const worker = fork(join(folder, 'dying-worker.js'), [
    runningStack().temporalAddress,
    foundation.databaseUrl,
    taskQueue,
    join(folder, 'workflows.js'),
  ]);
  await once(worker, 'message', patience());
  return worker;
}

test.each(['approve', 'reject'] as const)(
  'killed after the commit (%s), another message arriving meanwhile: one event each, everyone has their own answer',
  async (decision) => {
    const { candidate, reviewer, institutionId } = foundation.people;
    const taskQueue = `killed-${randomUUID()}`;
    const dying = await startDyingWorker(taskQueue);
    const petition = correspondence(foundation, taskQueue);
    await petition.start('submit', candidate, { personId: candidate.personId, institutionId });

    const committed = once(dying, 'message', patience());
    const review = petition.send('review', reviewer, { decision });
    await committed;
    const withdrawal = petition.send('withdraw', candidate, {});
    withdrawal.catch(() => undefined);
    dying.kill('SIGKILL');
    await once(dying, 'exit', patience());

    const stop = await runTestWorker(foundation.db, taskQueue, workflows);
    const state = decision === 'approve' ? 'paying' : 'rejected';
    expect(await review).toEqual({ state, round: 1 });
    // After an approval it may still be withdrawn; a rejected one is over.
    if (decision === 'approve') expect(await withdrawal).toEqual({ state: 'withdrawn', round: 1 });
    else await expect(withdrawal).rejects.toThrow();

    const last = decision === 'approve' ? 'withdrawn' : 'rejected';
    expect(await petition.handle.result()).toBe(last);
    const events = await foundation
      .db('process_event')
      .where({ process_id: petition.workflowId })
      .orderBy('sequence')
      .pluck<string[]>('to_state');
    expect(events).toEqual(['in-review', state, ...(last === state ? [] : [last])]);
    await stop();
  },
);
