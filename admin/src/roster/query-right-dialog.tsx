import Typography from '@mui/material/Typography';
import type { RosterDetail } from '@contracts/roster';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import { useEntryChange } from './use-entry-change';

/** VIP 权限: given, or taken back (manual 002 figure 2-20). */
export function QueryRightDialog({ entry, onClose }: { entry: RosterDetail; onClose: () => void }) {
  const isGranted = entry.mayQuerySince === null;
  const { change, sending, problem } = useEntryChange('PUT /roster/:id/query-right', onClose);
  const word = isGranted ? '授予' : '收回';
  return (
    <ConfirmDialog
      open
      title={`${word}“${entry.name}”的 VIP 权限？`}
      confirmLabel={word}
      destructive={!isGranted}
      busy={sending}
      onConfirm={() =>
        void change({ params: { id: entry.id }, body: { isGranted } }, `${entry.name}：已${word} VIP 权限`)
      }
      onClose={onClose}
    >
      <Typography>
        {isGranted
          ? '该人员可以查询本单位的统计和人员信息（证件号码不完整显示，不能导出），每次查询都会被记录。可以随时收回；离开本单位时自动终止。'
          : '该人员不能再查询本单位的统计和人员信息。'}
      </Typography>
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
