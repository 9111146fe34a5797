import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { isUnreadable } from '../api/problem';
import { useApi } from '../api/use-api';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { StateBadge } from '../components/state-badge';
import { WindowsText } from '../exam-project/windows-text';
import { BackToList } from '../list/back-to-list';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { DraftPanel } from './draft-panel';
import { stateLook, versionText } from './project-looks';
import { StateButton } from './state-button';
import { VersionsPanel } from './versions-panel';
import { WindowsDialog } from './windows-dialog';
import { formatCount } from '../format/count';

/** One project with all that an administrator does to it (R-L2). */
function EditedProjectPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useApi('GET /edited-exam-projects/:id', { params: { id } });
  const [isTiming, setTiming] = useState(false);
  if (isUnreadable(error, data)) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const changed = () => void refetch();
  return (
    <>
      <BackToList />
      <PageTitle title={data.name} note={`${data.year} 年度 · ${versionText(data)}`}>
        <StateButton project={data} onChanged={changed} />
      </PageTitle>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Panel
          title="基本情况"
          aside={
            <Button size="small" onClick={() => setTiming(true)}>
              设置各阶段时间
            </Button>
          }
        >
          <Facts
            facts={[
              { label: '状态', value: <StateBadge look={stateLook(data.state)} /> },
              { label: '业务', value: `${data.businessCode} ${data.businessName}` },
              {
                label: '各阶段时间',
                value: data.windows.length > 0 ? <WindowsText windows={data.windows} /> : '尚未设置',
              },
              {
                label: '已提交申报',
                value: `${formatCount(data.applications, data.applicationsIsMinimum)} 份`,
              },
            ]}
          />
        </Panel>
        <DraftPanel project={data} onChanged={changed} />
        {data.version !== null && <VersionsPanel projectId={data.id} latest={data.version} />}
      </Box>
      {isTiming && (
        <WindowsDialog
          project={data}
          stages={data.stages}
          onClose={() => {
            setTiming(false);
            changed();
          }}
        />
      )}
    </>
  );
}

export default EditedProjectPage;
