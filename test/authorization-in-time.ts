import { randomUUID } from 'node:crypto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { FaceCheckActivities } from '../activities/face-check';
import type { AuthorizationPosition } from '../domain/authorization-process';
import type { FaceVerdict } from '../domain/face-check';
import { faceCheckProcessId } from '../domain/face-check-process';
import { eventually } from './identity-stack';
import { rememberedProcess } from './remembered-process';

const minuteMs = 60_000;
/** Of which unit and business it is. */
export const place = { institutionId: 'unit', businessCode: '05' };

/**
 * One authorization from the outside, where time is skipped, with the face checks that it asks for.
 * @param verdict what the provider says once the person has shown their face
 */
export function authorizationInTime(
  server: TestWorkflowEnvironment,
  { verdict = 'passed', refused }: { verdict?: 'passed' | 'failed'; refused?: string[] } = {},
) {
  const { send, during, ...process } = rememberedProcess(server, {
    workflow: 'authorizationGrant',
    idPrefix: 'authorization/',
    refused,
    activities: faceActivities(server, { kind: verdict }),
  });
  const clerk = (personId: string) => ({
    personId,
    holding: { id: personId, role: 'hr-account', institutionId: 'unit', businessCode: null },
  });
  const position = () => process.last()?.position as AuthorizationPosition | undefined; // as this process records it
  return {
    ...process,
    position,
    issue: (by = 'unit-hr') => send('issue', place, clerk(by)),
    reset: () => send('reset', {}, clerk('unit-hr')),
    revoke: () => send('revoke', {}, clerk('unit-hr')),
    suspend: () => send('suspend', {}, clerk('unit-hr')),
    resume: () => send('resume', {}, clerk('unit-hr')),
    offer: (personId: string) => send('offer', { matchId: 'm', personId }, clerk('unit-hr')),
    accept: (personId: string) => send('accept', {}, { personId }),
    decline: (personId: string) => send('decline', {}, { personId }),
    activate: (personId: string, codeId = position()?.code?.id) => send('activate', { codeId }, { personId }),
    /** The person goes to the provider's page, once the check that was asked for has begun. */
    showFace: async () => {
      const { id = '', personId } = position()?.check ?? {};
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
    },
    during: (story: () => Promise<void>, history?: string) =>
      during(story, history && `authorization.${history}`),
  };
}

/** The child's part, where there are no rows and no provider. */
function faceActivities(server: TestWorkflowEnvironment, verdict: FaceVerdict): FaceCheckActivities {
  return {
    readFaceCheck: async () => ({
      personId: 'a',
      purpose: 'activate-authorization',
      ways: ['face', 'document'],
      expiresAtMs: (await server.currentTimeMs()) + 10 * minuteMs,
    }),
    reserveFaceCheckTry: () => Promise.resolve(),
    startFaceTry: () => Promise.resolve(),
    askForFace: () => Promise.resolve(verdict),
    judgeScan: () => Promise.resolve({ kind: 'passed' }),
    eraseScan: () => Promise.resolve(),
  };
}
