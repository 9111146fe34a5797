import type { AdmissionPasses } from '@contracts/roster-admission';
import { mostPassedAtOnce } from '@contracts/roster-admission-states';
import { useState } from 'react';
import { useAction } from '../api/use-action';

interface Progress extends AdmissionPasses {
  /** How many were asked for so far. */
  asked: number;
}

/**
 * Passes those selected, a portion at a time; says how many were, and who was left with which reason. After a portion without an
 * answer it goes on with that portion.
 */
export function usePassSelected(ids: readonly string[]) {
  const { send, problem } = useAction('POST /admissions/passes');
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress>({ asked: 0, passed: 0, left: [] });

  const run = async (): Promise<void> => {
    setRunning(true);
    let { asked, passed, left } = progress;
    while (asked < ids.length) {
      const portion = ids.slice(asked, asked + mostPassedAtOnce);
      const answer = await send({ body: { ids: portion } });
      if (!answer) break;
      asked += portion.length;
      passed += answer.passed;
      left = [...left, ...answer.left];
      setProgress({ asked, passed, left });
    }
    setRunning(false);
  };
  return { run, running, problem, progress, isDone: progress.asked === ids.length };
}
