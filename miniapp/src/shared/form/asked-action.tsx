import { useState } from 'react';
import { Button } from '@/shared/controls/button';
import type { ButtonProps } from '@/shared/controls/button-props';
import { ConfirmDialog } from '@/shared/feedback/confirm-dialog';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from './use-sending';
import type { ChangeRoute } from '@/shared/request/route-types';
import type { Intention } from '@/shared/request/send-intention';

interface AskedActionProps<R extends ChangeRoute> {
  id: string;
  kind?: ButtonProps['kind'];
  size?: ButtonProps['size'];
  /** What is sent; its label is the button's. */
  intention: Intention<R>;
  /** What is asked once more, and what will happen. */
  question: string;
  consequence: string;
  onDone: () => void;
  onRefused?: () => void;
}

/** A button whose action is asked about once more, then done. Refused, it says why where it stands. */
export function AskedAction<R extends ChangeRoute>({
  id,
  kind = 'secondary',
  size,
  intention,
  question,
  consequence,
  onDone,
  onRefused,
}: AskedActionProps<R>) {
  const [isAsking, setAsking] = useState(false);
  const { isBusy, problem, send } = useSending();
  const confirm = async () => {
    await send(intention, onDone, onRefused);
    setAsking(false);
  };
  return (
    <>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      <Button id={id} kind={kind} size={size} isBusy={isBusy} onPress={() => setAsking(true)}>
        {intention.label}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={question}
          confirm={intention.label}
          isDanger={kind !== 'primary'}
          isBusy={isBusy}
          onConfirm={() => void confirm()}
          onCancel={() => setAsking(false)}
        >
          {consequence}
        </ConfirmDialog>
      )}
    </>
  );
}
