import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { IssueListRow } from '@contracts/unit-account';
import { Link } from 'react-router-dom';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ProblemAlert } from '../../page/problem-alert';
import { useLeaveWarning } from '../../page/use-leave-warning';
import { IssueListTable } from './issue-list-table';
import { progressOf } from './list-progress';
import { slipsAddress, type SlipsAsked } from './slips-address';
import { useIssuing } from './use-issuing';

export interface CheckedListProps {
  rows: readonly IssueListRow[];
  onIssuing: (issuing: boolean) => void;
}

/** The checked list, its issuing account by account with its progress, and the slips at the end. */
export function CheckedList({ rows, onIssuing }: CheckedListProps) {
  const [asking, setAsking] = useState(false);
  const { issued, running, halted, run, stop } = useIssuing();
  const { counts, left, refused, accountIds } = progressOf(rows, issued);
  const queries = useQueryClient();
  useLeaveWarning(running);
  useEffect(() => onIssuing(running), [onIssuing, running]);

  const start = async () => {
    setAsking(false);
    await run(rows);
    await queries.invalidateQueries({ queryKey: ['unit-accounts'] });
  };
  const begun = issued.size > 0 || running;
  const slips: SlipsAsked = { accountIds };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 2 }}>
        <Typography sx={{ flex: 1, minWidth: 240 }} role="status">
          {begun
            ? `已发放 ${accountIds.length} 个，未成功 ${refused} 个，还有 ${left} 个`
            : `可以发放 ${counts.ready} 个，无须发放 ${counts['not-needed']} 个，有误 ${counts.faulty} 个`}
        </Typography>
        {running && <Button onClick={stop}>停止</Button>}
        {!running && left > 0 && (
          <Button variant="contained" onClick={() => (begun ? void start() : setAsking(true))}>
            {begun ? `继续发放 ${left} 个` : `发放 ${left} 个账号`}
          </Button>
        )}
        {!running && accountIds.length > 0 && (
          <Button
            component={Link}
            to={slipsAddress}
            state={slips}
            variant={left === 0 ? 'contained' : 'outlined'}
          >
            打印 {accountIds.length} 个激活码
          </Button>
        )}
      </Box>
      {running && (
        <LinearProgress
          variant="determinate"
          value={(100 * issued.size) / counts.ready}
          aria-label="发放进度"
          sx={{ mb: 2 }}
        />
      )}
      <ProblemAlert problem={halted} />
      {!begun && counts.faulty > 0 && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          有误的行不会发放。可以先发放其余的；更正后再次上传同一份名单，已发放的不会重复发放。
        </Alert>
      )}
      {!begun && counts.ready === 0 && counts.faulty === 0 && (
        <Alert severity="info" sx={{ mb: 2 }}>
          名单中的单位都已有账号，无须发放。
        </Alert>
      )}
      <IssueListTable rows={rows} issued={issued} />
      <ConfirmDialog
        open={asking}
        title={`向 ${counts.ready} 个单位发放账号？`}
        confirmLabel="发放账号"
        onConfirm={() => void start()}
        onClose={() => setAsking(false)}
      >
        将逐个生成账号和激活码。激活码 30
        天内有效，只能使用一次；发放后可以打印，交给各单位负责人事的人员激活。
      </ConfirmDialog>
    </>
  );
}
