import Typography from '@mui/material/Typography';
import { preloadedListWords } from '@contracts/preloaded-list-choices';
import type { Roster } from '@contracts/roster-states';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { formatCount } from '../format/count';
import { ProblemAlert } from '../page/problem-alert';
import type { PreloadedPlace } from './preloaded-place';
import { refreshList } from './refresh-list';

export interface ClearDialogProps {
  place: PreloadedPlace;
  roster: Roster;
  /** As many as were seen; the server refuses if they are others by now. */
  unused: number;
  onClose: () => void;
}

/** 清空所有预传名单: asks first, and says how many. */
export function ClearDialog({ place, roster, unused, onClose }: ClearDialogProps) {
  const queries = useQueryClient();
  const notify = useNotify();
  const refresh = () => refreshList(queries, place);
  const { send, sending, problem } = useAction('POST /preloaded-lists/:roster/clearance', {
    onRefused: () => void refresh(),
  });
  const clear = async () => {
    const cleared = await send({ params: { roster }, body: { unused } });
    if (!cleared) return;
    onClose();
    notify(`已清空 ${formatCount(cleared.deleted)} 人`, { type: 'success' });
    await refresh();
  };
  return (
    <ConfirmDialog
      open
      destructive
      title={`清空${preloadedListWords[roster]}？`}
      confirmLabel={`清空 ${formatCount(unused)} 人`}
      busy={sending}
      onConfirm={() => void clear()}
      onClose={onClose}
    >
      <Typography>
        {`将删除名单中未使用的全部 ${formatCount(unused)} 人，不能恢复。已使用的（本人已进入名册）保留，名册不受影响。需要留底的，请先导出名单。`}
      </Typography>
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
