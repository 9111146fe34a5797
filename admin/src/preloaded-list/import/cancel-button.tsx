import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useAction } from '../../api/use-action';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { formatCount } from '../../format/count';
import { ProblemAlert } from '../../page/problem-alert';
import type { PreloadImport } from './use-import';

/** 取消导入: asks, and says what has gone in by then. */
export function CancelButton({
  found,
  onChange,
}: {
  found: PreloadImport;
  onChange: (next: PreloadImport) => void;
}) {
  const [asking, setAsking] = useState(false);
  const { send, sending, problem, clearProblem } = useAction('POST /preload-imports/:id/cancellation');
  const close = () => {
    setAsking(false);
    clearProblem();
  };
  const cancel = async () => {
    const cancelled = await send({ params: { id: found.id } });
    if (!cancelled) return;
    close();
    onChange(cancelled);
  };
  return (
    <>
      <Button color="error" onClick={() => setAsking(true)}>
        取消导入
      </Button>
      <ConfirmDialog
        open={asking}
        destructive
        title="取消这次导入？"
        confirmLabel="取消导入"
        busy={sending}
        onConfirm={() => void cancel()}
        onClose={close}
      >
        <Typography>
          {found.state === 'committing'
            ? `已导入的 ${formatCount(found.addedRows)} 人保留在名单中，其余不再导入。`
            : '名单不会改变，已上传的文件不再保留；需要时可重新上传。'}
        </Typography>
        <ProblemAlert problem={problem} />
      </ConfirmDialog>
    </>
  );
}
