import type { OwnSession } from '@contracts/session';
import { ConfirmDialog } from '@/shared/feedback/confirm-dialog';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';

export type ToEnd = OwnSession | 'others';

interface EndSessionDialogProps {
  toEnd: ToEnd;
  /** How many there are beside this one. */
  others: number;
  onEnded: (count: number) => void;
  onClose: () => void;
}

/** Asks once more, naming what ends; a refusal stays in the dialog. */
export function EndSessionDialog({ toEnd, others, onEnded, onClose }: EndSessionDialogProps) {
  const { isBusy, problem, send } = useSending();
  const label = toEnd === 'others' ? '退出其他全部登录' : '退出该设备';
  const told = ({ ended }: { ended: number }) => {
    onEnded(ended);
    onClose();
  };
  const end = () =>
    void (toEnd === 'others'
      ? send({ intention: 'sessions/end-others', label, route: 'DELETE /sessions', input: {} }, told)
      : send(
          {
            intention: `sessions/${toEnd.id}/end`,
            label,
            route: 'DELETE /sessions/:id',
            input: { params: { id: toEnd.id } },
          },
          told,
        ));
  return (
    <ConfirmDialog title={label} confirm={label} isDanger isBusy={isBusy} onCancel={onClose} onConfirm={end}>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      {toEnd === 'others' ? `除本次登录外的 ${others} 个登录都将退出，` : `“${toEnd.browser}”的登录将退出，`}
      已打开的页面不能再办理，再次使用须重新登录。
    </ConfirmDialog>
  );
}
