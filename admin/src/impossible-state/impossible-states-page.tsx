import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useApi } from '../api/use-api';
import { useAction } from '../api/use-action';
import { formatDateTime } from '../format/date-time';
import { EmptyState } from '../page/empty-state';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { ProblemAlert } from '../page/problem-alert';
import { useState } from 'react';
import { FindingsTable } from './findings-table';

const pollMs = 3_000;

/** No page of the console puts such a state right: its cause is a fault of the program, or a hand at the database. */
const whatToDo =
  '请打开相关记录核实，并把记录编号告诉技术人员，由其查明原因后更正；更正后再次核对，即显示已消失。';

/** 数据核对: states that no process may bring about, as the nightly check has found them, and asking for one now (R-U1). */
function ImpossibleStatesPage() {
  /** The newest check when another was asked for: by the server's word, whatever the clock of the browser says. */
  const [checkBefore, setCheckBefore] = useState<string | null>();
  const { data, error, refetch } = useApi('GET /impossible-states', {}, { refetchIntervalMs: pollMs });
  const check = useAction('POST /impossible-states/checks');
  // It is asked for again and again: one answer that failed takes nothing away that is there.
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const { lastCheck, items } = data;
  const newest = lastCheck?.beganAt ?? null;
  const isAwaited = checkBefore !== undefined && checkBefore === newest;
  const isChecking = isAwaited || (lastCheck !== null && lastCheck.endedAt === null);
  const ask = async () => {
    if (await check.send({})) setCheckBefore(newest);
  };
  return (
    <>
      <PageTitle title="数据核对" note="每天凌晨检查全部数据，找出互相矛盾的状态；只提示，不改动数据。">
        <Button variant="contained" disabled={isChecking || check.sending} onClick={() => void ask()}>
          立即核对
        </Button>
      </PageTitle>
      <ProblemAlert problem={check.problem} onClose={check.clearProblem} />
      {isChecking ? (
        <Alert severity="info" role="status" sx={{ mb: 2 }}>
          正在核对。发现疑点时三分钟后再核对一次，排除正在办理的事项。可以离开本页。
        </Alert>
      ) : (
        lastCheck?.endedAt && (
          <Alert severity={lastCheck.found ? 'warning' : 'success'} role="status" sx={{ mb: 2 }}>
            最近一次核对于 {formatDateTime(lastCheck.endedAt)} 完成
            {lastCheck.found ? `，有 ${lastCheck.found} 处矛盾。${whatToDo}` : '，没有发现矛盾。'}
          </Alert>
        )
      )}
      {items.length > 0 ? (
        <FindingsTable items={items} />
      ) : (
        !isChecking && (
          <EmptyState title={lastCheck ? '没有互相矛盾的状态' : '还没有核对过'}>
            核对发现的每一处都会列在这里，并可打开相关记录；消失后仍保留 30 天。
          </EmptyState>
        )
      )}
    </>
  );
}

export default ImpossibleStatesPage;
