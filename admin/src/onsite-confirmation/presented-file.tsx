import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { isUnreadable } from '../api/problem';
import { useApi } from '../api/use-api';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { FileNotices } from '../review/file-notices';
import type { Found } from './found';
import { OriginalsCheck } from './originals-check';
import { originalsOf } from './originals';
import { VersionVerdict } from './version-verdict';

export interface PresentedFileProps {
  found: Found;
  onConfirmed: (sentence: string) => void;
}

/** The file found: the version held, whose it is, and the originals to check. */
export function PresentedFile({ found, onConfirmed }: PresentedFileProps) {
  const file = useApi('GET /reviews/:id', { params: { id: found.applicationId } }, { keepAsRead: true });
  const project = useApi(
    'GET /exam-projects/:id',
    { params: { id: file.data?.projectId ?? '' }, query: { version: file.data?.projectVersion } },
    { enabled: file.data !== undefined },
  );
  const failed = [file, project].find(({ error, data }) => isUnreadable(error, data));
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!file.data || !project.data) return <PageSkeleton />;
  const { data } = file;
  const canConfirm = data.availableActions.includes('confirm-on-site');
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <VersionVerdict found={found} />
      <FileNotices file={data} />
      {!canConfirm && data.payment.state !== 'due' && !data.isHeld && (
        <Alert severity="info">这份申报现在不在本级现场确认环节：{data.headline}。</Alert>
      )}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { lg: '1fr 1fr' }, alignItems: 'start' }}>
        <Panel
          title={data.personName}
          aside={
            <Link component={RouterLink} to={`/reviews/${data.id}/show`}>
              打开申报材料
            </Link>
          }
        >
          <Facts
            facts={[
              { label: data.documentType, value: data.documentNumberMasked },
              { label: '项目', value: data.projectName },
              { label: '级别与类别', value: `${data.levelName} · ${data.categoryName}` },
              ...(data.workUnit ? [{ label: '单位', value: data.workUnit }] : []),
              { label: '申报编号', value: data.number },
              { label: '进度', value: data.headline },
            ]}
          />
        </Panel>
        {canConfirm && found.isLatest !== false && (
          <OriginalsCheck
            file={data}
            presentedRound={found.presentedRound ?? found.latestRound}
            originals={originalsOf(project.data.definition, data, found)}
            reread={() => file.refetch()}
            onConfirmed={onConfirmed}
          />
        )}
      </Box>
    </Box>
  );
}
