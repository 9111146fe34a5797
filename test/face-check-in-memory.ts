import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { FaceCheckActivities, StoredFaceCheck } from '../activities/face-check';
import type { FaceVerdict, ScanVerdict } from '../domain/face-check';
import { rememberingRows } from './remembering-rows';

export interface ProviderInMemory {
  /** What it says at the nth question, from 0. */
  readonly face?: (asked: number) => FaceVerdict;
  readonly scan?: () => ScanVerdict;
}

/** The activities of one check that is asked for now, which remember what was recorded and how often the provider was asked. */
export async function faceCheckInMemory(
  server: TestWorkflowEnvironment,
  { face, scan }: ProviderInMemory,
  { refused, ...row }: Partial<StoredFaceCheck> & { refused?: string } = {},
) {
  const { recorded, activities: transitions } = rememberingRows({
    refusal: ({ type }) => (type === refused ? 'not-allowed-now' : undefined),
    answer: ({ type }) => ({ type }),
  });
  const asked = { times: 0 };
  const stored: StoredFaceCheck = {
    personId: 'p',
    purpose: 'activate-authorization',
    ways: ['face', 'document', 'review'],
    expiresAtMs: (await server.currentTimeMs()) + 600_000,
    ...row,
  };
  const activities: typeof transitions & FaceCheckActivities = {
    ...transitions,
    readFaceCheck: () => Promise.resolve(stored),
    reserveFaceCheckTry: () => Promise.resolve(),
    startFaceTry: () => Promise.resolve(),
    askForFace: () => Promise.resolve(face?.(asked.times++) ?? { kind: 'waiting' }),
    judgeScan: () => Promise.resolve(scan?.() ?? { kind: 'passed' }),
    eraseScan: () => Promise.resolve(),
    eraseReviewImages: () => Promise.resolve(3),
  };
  return { activities, recorded, asked };
}

/** A letter of somebody, as the API sends it. */
export const send = (
  handle: WorkflowHandle,
  kind: 'start' | 'scan' | 'request-review' | 'withdraw' | 'giveUp',
  personId = 'p',
): Promise<unknown> =>
  handle.executeUpdate<unknown, [object]>(kind, {
    updateId: `${randomUUID()}/h`,
    args: [{ body: {}, actor: { personId }, requestHash: 'h' }],
  });

/** A reviewer's decision of the review that is pending. */
export const decide = (
  handle: WorkflowHandle,
  kind: 'confirm' | 'refuse',
  reviewId: string | undefined,
  personId = 'reviewer',
): Promise<unknown> => {
  const holding = { id: 'h', role: 'platform-administrator', institutionId: 'i', businessCode: null };
  return handle.executeUpdate<unknown, [object]>(kind, {
    updateId: `${randomUUID()}/h`,
    args: [{ body: { reviewId }, actor: { personId, holding }, requestHash: 'h' }],
  });
};

/** Runs something beside a worker with a queue of its own. */
export async function withWorker<T>(
  server: TestWorkflowEnvironment,
  workflowBundle: WorkflowBundleOption,
  activities: object,
  run: (taskQueue: string) => Promise<T>,
): Promise<T> {
  const taskQueue = randomUUID();
  const connection = server.nativeConnection;
  const worker = await Worker.create({ connection, taskQueue, workflowBundle, activities });
  return await worker.runUntil(() => run(taskQueue));
}
