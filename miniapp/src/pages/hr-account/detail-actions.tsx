import { useState } from 'react';
import type { HrApplicationDetail } from '@contracts/hr-account-application';
import { Button } from '@/shared/controls/button';
import { ConfirmDialog } from '@/shared/feedback/confirm-dialog';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { go } from '@/shared/navigation/go';

interface DetailActionsProps {
  application: HrApplicationDetail;
  onChanged: () => void;
}

/** Taking back what waits, which asks once more; mending what was refused. */
export function DetailActions({ application, onChanged }: DetailActionsProps) {
  const { id, institution, availableActions } = application;
  const [asks, setAsks] = useState(false);
  const { isBusy, problem, send } = useSending();
  const withdraw = () =>
    void send(
      {
        intention: `hr-account/${id}/withdraw`,
        label: '撤回申请',
        route: 'POST /hr-account-applications/:id/withdrawal',
        input: { params: { id } },
      },
      onChanged,
      onChanged,
    ).finally(() => setAsks(false));
  return (
    <>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      {availableActions.includes('correct') && (
        <Button id="correct" onPress={() => go('pages/hr-account/apply', { application: id })}>
          修改后重新提交
        </Button>
      )}
      {availableActions.includes('withdraw') && (
        <Button id="withdraw" kind="secondary" onPress={() => setAsks(true)}>
          撤回申请
        </Button>
      )}
      {asks && (
        <ConfirmDialog
          title="撤回申请？"
          confirm="撤回申请"
          isDanger
          isBusy={isBusy}
          onCancel={() => setAsks(false)}
          onConfirm={withdraw}
        >
          撤回“{institution.name}”的人事账号申请后，主管部门不再审核；仍需要账号的，须重新申请并上传材料。
        </ConfirmDialog>
      )}
    </>
  );
}
