import { ApplicationFailure } from '@temporalio/common';
import type { TransitionActivities } from '../activities/transition';
import type { TransitionRequest } from '../activities/transition.types';

/**
 * The rows of processes, in memory: what was recorded, of each process in its order. Tried again, an event counts once.
 * @param refused the type of event that the rows refuse
 */
export function rememberedTransitions(refused?: string): {
  recorded: TransitionRequest[];
  activities: TransitionActivities;
} {
  const recorded: TransitionRequest[] = [];
  const snapshotOf = ({ sequence, position }: TransitionRequest) => ({
    sequence,
    position,
    institutionCode: null,
  });
  const of = (processId: string) => recorded.filter((request) => request.processId === processId);
  return {
    recorded,
    activities: {
      readSnapshot(processId) {
        const last = of(processId).at(-1);
        return Promise.resolve(last && snapshotOf(last));
      },
      recordTransition(request) {
        if (request.type === refused)
          return Promise.reject(ApplicationFailure.nonRetryable('', 'not-allowed-now'));
        if (request.sequence > of(request.processId).length) recorded.push(request);
        const answer = { type: request.type };
        return Promise.resolve({ outcome: 'recorded', answer, snapshot: snapshotOf(request) });
      },
    },
  };
}
