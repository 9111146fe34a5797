import type { BatchReset } from '@contracts/authorization';
import { useState } from 'react';
import { useAction } from '../api/use-action';
import type { RowFilter } from './row-filter';

/** How far 批量解除未激活授权码 has come: how many there were, how many are left, and why the last portion's were. */
export type BatchProgress = Pick<BatchReset, 'before' | 'after' | 'left'>;

/** Resets what waits unused, a portion at a time, until nothing is left or a portion changes nothing. */
export function useBatchReset(filter: RowFilter) {
  const { send, problem, clearProblem } = useAction('POST /authorizations/batch-resets');
  const [progress, setProgress] = useState<BatchProgress>();
  const [running, setRunning] = useState(false);

  const run = async (): Promise<void> => {
    setRunning(true);
    let first: BatchReset | undefined;
    for (;;) {
      const answer = await send({ body: filter });
      if (!answer) break;
      first ??= answer;
      setProgress({ before: first.before, after: answer.after, left: answer.left });
      if (answer.after === 0 || answer.reset === 0) break;
    }
    setRunning(false);
  };
  const forget = (): void => {
    setProgress(undefined);
    clearProblem();
  };
  return { run, running, progress, problem, forget };
}
