import { preloadedListWords } from '@contracts/preloaded-list-choices';
import type { Roster } from '@contracts/roster-states';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import type { PreloadedRow } from './person-form';
import type { PreloadedPlace } from './preloaded-place';
import { refreshList } from './refresh-list';

export interface DeleteDialogProps {
  place: PreloadedPlace;
  roster: Roster;
  row: PreloadedRow;
  onClose: () => void;
}

/** Takes one who has not come yet off the list. */
export function DeleteDialog({ place, roster, row, onClose }: DeleteDialogProps) {
  const queries = useQueryClient();
  const notify = useNotify();
  const { send, sending, problem } = useAction('DELETE /preloaded-rows/:id');
  const remove = async () => {
    if (!(await send({ params: { id: row.id } }))) return;
    onClose();
    notify(`${row.name}：已删除`, { type: 'success' });
    await refreshList(queries, place);
  };
  return (
    <ConfirmDialog
      open
      destructive
      title={`从${preloadedListWords[roster]}中删除${row.name}？`}
      confirmLabel="删除"
      busy={sending}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <Typography>
        删除后不能恢复。{row.name}（{row.documentNumberMasked}）绑定本单位时须由本单位审核；需要时可重新录入。
      </Typography>
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
