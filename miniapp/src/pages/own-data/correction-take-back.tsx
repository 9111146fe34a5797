import { useState } from 'react';
import type { CorrectionDetail } from '@contracts/data-correction';
import { correctionKindWords } from '@contracts/data-correction-states';
import { Button } from '@/shared/controls/button';
import { ConfirmDialog } from '@/shared/feedback/confirm-dialog';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';

interface CorrectionTakeBackProps {
  correction: CorrectionDetail;
  onChanged: () => void;
}

/** 撤回, which asks once more. */
export function CorrectionTakeBack({ correction: { id, kind }, onChanged }: CorrectionTakeBackProps) {
  const [asks, setAsks] = useState(false);
  const { isBusy, problem, send } = useSending();
  const withdraw = () =>
    void send(
      {
        intention: `data-corrections/${id}/withdrawal`,
        label: '撤回申请',
        route: 'POST /data-corrections/:id/withdrawal',
        input: { params: { id } },
      },
      onChanged,
      onChanged,
    ).finally(() => setAsks(false));
  return (
    <>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      <Button id="withdraw-correction" kind="secondary" onPress={() => setAsks(true)}>
        撤回申请
      </Button>
      {asks && (
        <ConfirmDialog
          title="撤回申请？"
          confirm="撤回申请"
          isDanger
          isBusy={isBusy}
          onCancel={() => setAsks(false)}
          onConfirm={withdraw}
        >
          {`撤回后平台不再核实“${correctionKindWords[kind]}”；仍需要更正的，可以重新申请。`}
        </ConfirmDialog>
      )}
    </>
  );
}
