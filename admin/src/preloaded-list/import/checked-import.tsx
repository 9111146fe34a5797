import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useAction } from '../../api/use-action';
import { DeadlineText } from '../../components/deadline-text';
import { formatCount } from '../../format/count';
import { ProblemAlert } from '../../page/problem-alert';
import { CancelButton } from './cancel-button';
import { ImportCounts } from './import-counts';
import { ReasonsButton } from './reasons-button';
import type { PreloadImport } from './use-import';

/** What the check has found, for whoever confirms it. */
export function CheckedImport({
  found,
  onChange,
}: {
  found: PreloadImport;
  onChange: (next: PreloadImport) => void;
}) {
  const { send, sending, problem } = useAction('POST /preload-imports/:id/confirmation');
  const { id, readyRows, faultyRows, expiresAt, availableActions } = found;
  const confirm = async () => {
    const confirmed = await send({ params: { id } });
    if (confirmed) onChange(confirmed);
  };
  return (
    <>
      <ImportCounts found={found} />
      {readyRows === 0 && (
        <Alert severity={faultyRows > 0 ? 'warning' : 'info'} sx={{ mb: 2 }}>
          {faultyRows > 0
            ? '没有可以导入的行。请下载错误和提示，修改后再次上传。'
            : '表中的人员都已在名单或名册中，无需导入。'}
        </Alert>
      )}
      {readyRows > 0 && faultyRows > 0 && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          有误的 {formatCount(faultyRows)} 行不会导入。可以先导入其余的，修改后再次上传这些行。
        </Alert>
      )}
      <ProblemAlert problem={problem} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
        {availableActions.includes('commit') && (
          <Button variant="contained" loading={sending} onClick={() => void confirm()}>
            确认导入 {formatCount(readyRows)} 人
          </Button>
        )}
        <ReasonsButton found={found} />
        <CancelButton found={found} onChange={onChange} />
      </Box>
      {expiresAt && (
        <Typography color="text.secondary">
          请在 <DeadlineText at={expiresAt} /> 前确认，逾期须重新上传。
        </Typography>
      )}
    </>
  );
}
