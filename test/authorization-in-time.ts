import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { AuthorizationPosition } from '../domain/authorization-process';
import { faceActivities, showFaceInTime } from './face-check-beside';
import { rememberedProcess } from './remembered-process';

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
    showFace: () => showFaceInTime(server, position()?.check),
    during: (story: () => Promise<void>, history?: string) =>
      during(story, history && `authorization.${history}`),
  };
}
