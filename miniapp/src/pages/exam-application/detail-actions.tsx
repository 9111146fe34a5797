import { useState } from 'react';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { applicationActionWords, type ApplicationAction } from '@contracts/exam-application-states';
import { Button } from '@/shared/controls/button';
import { ConfirmDialog } from '@/shared/feedback/confirm-dialog';
import { Notice } from '@/shared/feedback/notice';
import { BottomBar } from '@/shared/layout/bottom-bar';
import { go } from '@/shared/navigation/go';
import { questionOf, type AskedAction } from './action-questions';
import { useApplicationAction } from './use-application-action';

/** The candidate's actions from the least to the most likely; the bar's last button is the widest. */
const candidateActions = ['withdraw', 'modify', 'submit', 'resubmit', 'pay'] as const;
type CandidateAction = (typeof candidateActions)[number];

export function offeredActions({ availableActions }: { availableActions: readonly ApplicationAction[] }) {
  return candidateActions.filter((action) => availableActions.includes(action));
}

interface DetailActionsProps {
  application: ApplicationDetail;
  onChanged: () => void;
}

/** What is possible now, as the server says (`availableActions`). */
export function DetailActions({ application, onChanged }: DetailActionsProps) {
  const { id } = application;
  const [asked, setAsked] = useState<AskedAction>();
  const { isBusy, problem, act } = useApplicationAction(application, onChanged);
  const press = (action: CandidateAction) => {
    if (action === 'withdraw' || action === 'modify') setAsked(action);
    else if (action === 'pay') go('pages/payment/index', { applicationId: id });
    else go('pages/exam-application/form', { id });
  };
  const offered = offeredActions(application);
  const question = asked && questionOf(asked, application);
  return (
    <>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      <BottomBar>
        {offered.map((action, index) => (
          <Button
            key={action}
            id={`action-${action}`}
            kind={index === offered.length - 1 && action !== 'withdraw' ? 'primary' : 'secondary'}
            onPress={() => press(action)}
          >
            {wordOf(action, application)}
          </Button>
        ))}
      </BottomBar>
      {asked && question && (
        <ConfirmDialog
          title={question.title}
          confirm={question.confirm}
          isDanger={asked === 'withdraw'}
          isBusy={isBusy}
          onCancel={() => setAsked(undefined)}
          onConfirm={() => void act(asked).then(() => setAsked(undefined))}
        >
          {question.text}
        </ConfirmDialog>
      )}
    </>
  );
}

/** Submitting and resubmitting are done at the end of the form, so the button says that it leads there. */
function wordOf(action: CandidateAction, { state }: ApplicationDetail): string {
  if (action === 'submit') return state === 'draft' ? '继续填写' : '重新填报';
  if (action === 'resubmit') return '去修改';
  return applicationActionWords[action];
}
