import {
  patched,
  type WorkflowInterceptorsFactory,
  type WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow';

/**
 * One local activity of a workflow at a time, in the order in which they were asked for. Those under way beside each other come to
 * their ends in any order, but are replayed in the order of their beginnings (sdk-typescript 1744): what follows each would have
 * other commands at the replay than in the history, and the workflow would be stuck. Histories from before 2026-11-22 have them
 * beside each other.
 */
function inTurn(): WorkflowOutboundCallsInterceptor {
  let last: Promise<unknown> | undefined;
  return {
    scheduleLocalActivity(input, next) {
      const begin = () => next(input);
      const mine = last && patched('local-activities-in-turn') ? last.then(begin, begin) : begin();
      const ended = () => {
        if (last === mine) last = undefined;
      };
      last = mine;
      mine.then(ended, ended);
      return mine;
    },
  };
}

/** Bundled with the workflows (`workflowInterceptorModules`). */
export const interceptors: WorkflowInterceptorsFactory = () => ({ outbound: [inTurn()] });
