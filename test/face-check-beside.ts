import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { FaceCheckActivities } from '../activities/face-check';
import type { RunningCheck } from '../domain/authorization-process';
import type { FaceVerdict } from '../domain/face-check';
import { faceCheckProcessId } from '../domain/face-check-process';
import { eventually } from './eventually';

/** The part of a face check that another process runs as its child, where there are no rows and no provider. */
export function faceActivities(server: TestWorkflowEnvironment, verdict: FaceVerdict): FaceCheckActivities {
  return {
    readFaceCheck: async () => ({
      personId: 'a',
      purpose: 'activate-authorization',
      ways: ['face', 'document'],
      expiresAtMs: (await server.currentTimeMs()) + 10 * 60_000,
    }),
    reserveFaceCheckTry: () => Promise.resolve(),
    startFaceTry: () => Promise.resolve(),
    askForFace: () => Promise.resolve(verdict),
    judgeScan: () => Promise.resolve({ kind: 'passed' }),
    eraseScan: () => Promise.resolve(),
    eraseReviewImages: () => Promise.resolve(0),
  };
}

/** The person goes to the provider's page, once the check that was asked for has begun. */
export async function showFaceInTime(
  server: TestWorkflowEnvironment,
  { id = '', personId }: Partial<RunningCheck> = {},
): Promise<void> {
  const check = server.client.workflow.getHandle(faceCheckProcessId(id));
  const isThere = () =>
    check.describe().then(
      () => true,
      () => undefined,
    );
  await eventually(isThere);
  await check.executeUpdate<unknown, [object]>('start', {
    updateId: `${randomUUID()}/h`,
    args: [{ body: {}, actor: { personId }, requestHash: 'h' }],
  });
}
