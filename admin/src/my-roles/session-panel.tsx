import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import type { Role } from '@contracts/login';
import type { OwnSession } from '@contracts/session';
import { useState } from 'react';
import { useApi } from '../api/use-api';
import { Panel } from '../components/panel';
import { ErrorState } from '../page/error-state';
import { EndSessionDialog } from './end-session-dialog';
import { SessionTable } from './session-table';

/** 登录设备: where one is logged in; one of them is ended, or all but this one (R-A5). */
export function SessionPanel({ roles }: { roles: readonly Role[] }) {
  const { data, error, refetch } = useApi('GET /sessions', {});
  const [toEnd, setToEnd] = useState<OwnSession | 'others'>();
  const others = data?.items.filter(({ isCurrent }) => !isCurrent).length ?? 0;
  return (
    <Panel
      title="登录设备"
      aside={
        others > 0 && (
          <Button size="small" color="error" onClick={() => setToEnd('others')}>
            退出其他全部登录（{others} 个）
          </Button>
        )
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <SessionTable sessions={data.items} roles={roles} onEnd={setToEnd} />
      ) : (
        <Skeleton variant="rectangular" height={96} />
      )}
      {toEnd && (
        <EndSessionDialog
          toEnd={toEnd}
          others={others}
          onClose={() => setToEnd(undefined)}
          onEnded={() => void refetch()}
        />
      )}
    </Panel>
  );
}
