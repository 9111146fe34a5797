import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { AuthorizationChangeKind } from '../contracts/authorization-change-states';
import type { AuthorizationChangePosition } from '../domain/authorization-change-process';
import { faceActivities, showFaceInTime } from './face-check-beside';
import { rememberedProcess } from './remembered-process';

/** One change from the outside, where time is skipped: `a` hands over or adds, `b` is asked. */
export function authorizationChangeInTime(
  server: TestWorkflowEnvironment,
  { verdict = 'passed', refused }: { verdict?: 'passed' | 'failed'; refused?: string[] } = {},
) {
  const { send, during, ...process } = rememberedProcess(server, {
    workflow: 'authorizationChange',
    idPrefix: 'authorization-change/',
    refused,
    activities: faceActivities(server, { kind: verdict }),
  });
  const holder = (personId: string, role = 'business-administrator') => ({
    personId,
    holding: { id: personId, role, institutionId: 'unit', businessCode: role === 'hr-account' ? null : '05' },
  });
  const position = () => process.last()?.position as AuthorizationChangePosition | undefined; // as this process records it
  return {
    ...process,
    position,
    start: (kind: AuthorizationChangeKind, { of = 'b', role }: { of?: string; role?: string } = {}) =>
      send('start', { kind, matchId: 'm', personId: of }, holder('a', role)),
    withdraw: (personId = 'a') => send('withdraw', {}, { personId }),
    accept: (personId = 'b') => send('accept', {}, { personId }),
    decline: (personId = 'b') => send('decline', {}, { personId }),
    remove: (role?: string) => send('remove', {}, holder('c', role)),
    showFace: () => showFaceInTime(server, position()?.check),
    during: (story: () => Promise<void>, history?: string) =>
      during(story, history && `authorization-change.${history}`),
  };
}
