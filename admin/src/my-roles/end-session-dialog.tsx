import type { OwnSession } from '@contracts/session';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { formatDateTime } from '../format/date-time';
import { ProblemAlert } from '../page/problem-alert';

interface EndSessionDialogProps {
  toEnd: OwnSession | 'others';
  /** How many there are beside this one. */
  others: number;
  onClose: () => void;
  onEnded: () => void;
}

/** Asks once more, naming what ends; a refusal stays in the dialog. */
export function EndSessionDialog({ toEnd, others, onClose, onEnded }: EndSessionDialogProps) {
  const one = useAction('DELETE /sessions/:id');
  const all = useAction('DELETE /sessions');
  const notify = useNotify();
  const end = async () => {
    const answer = await (toEnd === 'others' ? all.send({}) : one.send({ params: { id: toEnd.id } }));
    if (!answer) return;
    notify(answer.ended > 0 ? `已退出 ${answer.ended} 个登录` : '所选登录此前已经退出', { type: 'success' });
    onClose();
    onEnded();
  };
  return (
    <ConfirmDialog
      open
      title={toEnd === 'others' ? '退出其他全部登录？' : '退出这个登录？'}
      confirmLabel="退出登录"
      destructive
      busy={one.sending || all.sending}
      onConfirm={() => void end()}
      onClose={onClose}
    >
      <ProblemAlert problem={one.problem ?? all.problem} />
      {toEnd === 'others'
        ? `除本次登录外的 ${others} 个登录都将退出，`
        : `“${toEnd.browser}”在 ${formatDateTime(toEnd.startedAt)} 的登录将退出，`}
      已打开的页面不能再办理，没有保存的内容可能丢失。再次使用须重新登录。
    </ConfirmDialog>
  );
}
