import type { ProblemCode } from '@contracts/problems';
import type { DecisionBody, ReviewDetail } from '@contracts/review';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import type { ApiProblem } from '../api/problem';
import { useAction } from '../api/use-action';
import { decisionLook } from './decision-looks';
import { useNextFile } from './use-next-file';

export interface Conflict {
  sentence: string;
  /** The last record that was seen when deciding; what came after it is what the others did. */
  seenSequence: number;
}

export interface DecisionOptions {
  reread: () => Promise<unknown>;
  /** The decision stands: the draft has served. */
  onDecided: () => void;
}

/**
 * Sends a decision and waits for the answer. A refusal because the file has moved on reads it again, so that it shows
 * what the other did (R-N7); what was typed stays.
 */
export function useDecision(file: ReviewDetail, { reread, onDecided }: DecisionOptions) {
  const [conflict, setConflict] = useState<Conflict>();
  const notify = useNotify();
  const goToNext = useNextFile();
  const onRefused = ({ code, message }: ApiProblem) => {
    if (!hasMovedOn(code)) return;
    // What the others did is read again and stands below: the API's own sentence would say it twice.
    const sentence = code === 'decided-by-another' ? '在您查看之后，这份材料已有新的处理。' : message;
    setConflict({ sentence, seenSequence: file.sequence });
    void reread();
  };
  const { send, sending, problem } = useAction('POST /reviews/:id/decision', { onRefused });

  const decide = async (body: DecisionBody, then: 'next' | 'stay') => {
    setConflict(undefined);
    if (!(await send({ params: { id: file.id }, body }))) return;
    onDecided();
    notify(`${file.personName}：${decisionLook(body.decision).word}`, {
      type: body.decision === 'approve' ? 'success' : 'info',
    });
    if (then === 'next') return goToNext(file.id);
    await reread();
  };
  return { decide, sending, conflict, problem: problem && hasMovedOn(problem.code) ? undefined : problem };
}

const movedOn: readonly ProblemCode[] = ['decided-by-another', 'not-allowed-now', 'unit-changed', 'unpaid'];
const hasMovedOn = (code: ProblemCode): boolean => movedOn.includes(code);
