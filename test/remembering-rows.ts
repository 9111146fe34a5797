import { ApplicationFailure } from '@temporalio/common';
import type { TransitionActivities } from '../activities/transition';
import type { Snapshot, TransitionRequest } from '../domain/transition.types';

export interface RememberingRows {
  /** The problem's code, where the rows refuse this step. */
  readonly refusal?: (request: TransitionRequest) => string | undefined;
  /** What a step is answered with; its state, unless told otherwise. */
  readonly answer?: (request: TransitionRequest) => unknown;
}

const stateOf = ({ position: { state } }: TransitionRequest) => ({ state });

/**
 * The activities under every process where there is no database: what was recorded is in `recorded`. A number is given
 * once, as the database does: a task that the server lost is done again, perhaps with another letter first.
 */
export function rememberingRows({ refusal, answer = stateOf }: RememberingRows = {}) {
  const recorded: TransitionRequest[] = [];
  const snapshots = new Map<string, Snapshot>();
  const activities: TransitionActivities = {
    readSnapshot: (processId) => Promise.resolve(snapshots.get(processId)),
    recordTransition(request) {
      const { processId, sequence, position } = request;
      const stored = recorded.find((one) => one.processId === processId && one.sequence === sequence);
      const known = snapshots.get(processId);
      if (stored && known && stored.message?.id === request.message?.id)
        return Promise.resolve({ outcome: 'recorded', answer: answer(stored), snapshot: known });
      if (stored && known) {
        const { id: messageId = '', requestHash = '' } = stored.message ?? {};
        const events = [{ messageId, requestHash, answer: answer(stored) }];
        return Promise.resolve({ outcome: 'overtaken', events, snapshot: known });
      }
      const refused = refusal?.(request);
      if (refused) return Promise.reject(ApplicationFailure.nonRetryable('', refused));
      const snapshot = { sequence, position, institutionCode: null };
      snapshots.set(processId, snapshot);
      recorded.push(request);
      return Promise.resolve({ outcome: 'recorded', answer: answer(request), snapshot });
    },
  };
  /** What another process's transition does to the rows of this one, which has begun. */
  const moveBeside = (processId: string, type: string, state: string): void => {
    const last = recorded.findLast((one) => one.processId === processId);
    if (!last) throw new Error(`${processId} has not begun.`);
    const moved = {
      ...last,
      type,
      sequence: last.sequence + 1,
      position: { ...last.position, state },
      message: undefined,
    };
    recorded.push(moved);
    snapshots.set(processId, { ...moved, institutionCode: null });
  };
  /** What a change that is no process has written of one that begins with its rows. */
  const beginBeside = (
    processId: string,
    kind: string,
    type: string,
    position: Snapshot['position'],
  ): void => {
    const begun = { processId, kind, type, position, sequence: 1, detail: {}, from: 'none', waitsAnew: true };
    recorded.push({ ...begun, face: { closed: false } });
    snapshots.set(processId, { ...begun, institutionCode: null });
  };
  return { recorded, activities, moveBeside, beginBeside };
}
