import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import type { Assistant } from '@contracts/authorization-change';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { useApi } from '../api/use-api';
import { ConfirmDialog } from '../components/confirm-dialog';
import { formatDateTime } from '../format/date-time';
import { ProblemAlert } from '../page/problem-alert';
import type { TableRow } from './authorization-source';

export interface AssistantsDialogProps {
  row: TableRow;
  grantId: string;
  onClose: () => void;
}

/** Who works in a business beside its administrator, and removing them (R-H5). One is asked about before they are removed. */
export function AssistantsDialog({ row, grantId, onClose }: AssistantsDialogProps) {
  const titleId = useId();
  const queries = useQueryClient();
  const notify = useNotify();
  const [asked, setAsked] = useState<Assistant>();
  const list = useApi('GET /authorizations/:id/assistants', { params: { id: grantId } });
  const removal = useAction('POST /authorizations/:id/assistants/:assistantId/removal');

  const remove = async ({ id, name }: Assistant) => {
    const isRemoved = await removal.send({ params: { id: grantId, assistantId: id } });
    // Refused, the reason stands below the list.
    setAsked(undefined);
    await list.refetch();
    await queries.invalidateQueries({ queryKey: ['authorizations'] });
    if (isRemoved) notify(`${row.business.name}：已移除辅助管理员${name}`, { type: 'success' });
  };
  if (asked)
    return (
      <ConfirmDialog
        open
        title={`移除辅助管理员${asked.name}？`}
        confirmLabel="移除"
        destructive
        busy={removal.sending}
        onConfirm={() => void remove(asked)}
        onClose={() => setAsked(undefined)}
      >
        <Typography>
          {asked.name}在“{row.institution.name}”的“{row.business.name}
          ”的权限立即终止，正在打开的页面也不能再办理，本人和业务管理人会收到通知。
        </Typography>
      </ConfirmDialog>
    );
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <DialogTitle id={titleId}>
        “{row.institution.name}”的“{row.business.name}”辅助管理员
      </DialogTitle>
      <DialogContent>
        {list.data?.items.map((assistant) => (
          <AssistantLine key={assistant.id} assistant={assistant} onAsk={() => setAsked(assistant)} />
        ))}
        {list.data?.items.length === 0 && <Typography>没有辅助管理员。</Typography>}
        <ProblemAlert problem={removal.problem} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} autoFocus>
          关闭
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const AssistantLine = ({ assistant, onAsk }: { assistant: Assistant; onAsk: () => void }) => (
  <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.5 }}>
    <Typography sx={{ flex: 1 }}>
      {assistant.name}
      <Typography component="span" color="text.secondary" sx={{ ml: 1 }}>
        {formatDateTime(assistant.since)} 添加
      </Typography>
    </Typography>
    {assistant.isRemovable && (
      <Button size="small" color="error" aria-label={`移除：${assistant.name}`} onClick={onAsk}>
        移除
      </Button>
    )}
  </Box>
);
