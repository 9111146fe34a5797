import { getExternalWorkflowHandle } from '@temporalio/workflow';
import type { MovesOthers } from '../contracts/message';
import { catchUp } from './process.messages';

/** Whether an answer's transition has moved other processes, too. */
export function movesOthers(answer: unknown): answer is MovesOthers {
  return typeof answer === 'object' && answer !== null && 'moved' in answer && Array.isArray(answer.moved);
}

/**
 * Has the processes look at their rows that were moved beside this one. One that rests or has ended needs nothing: it begins
 * from its rows.
 */
export async function remindOthers({ moved }: MovesOthers): Promise<void> {
  await Promise.all(
    moved.map((id) =>
      getExternalWorkflowHandle(id)
        .signal(catchUp)
        .catch(() => undefined),
    ),
  );
}
