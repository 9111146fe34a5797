import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import ExpandIcon from '@mui/icons-material/ExpandMore';
import { useState } from 'react';
import { useApi } from '../api/use-api';
import { Panel } from '../components/panel';
import { formatDateTime } from '../format/date-time';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { ChangesTable } from './changes-table';

/** The versions that were published, the newest first; opened, each says what it changed (R-L2). */
export const VersionsPanel = ({ projectId, latest }: { projectId: string; latest: number }) => (
  <Panel title="已发布的版本">
    {Array.from({ length: latest }, (_, at) => latest - at).map((version) => (
      <PublishedVersion key={version} projectId={projectId} version={version} />
    ))}
  </Panel>
);

function PublishedVersion({ projectId, version }: { projectId: string; version: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Accordion
      disableGutters
      variant="outlined"
      expanded={isOpen}
      onChange={(_, expanded) => setOpen(expanded)}
      slotProps={{ transition: { unmountOnExit: true } }}
    >
      <AccordionSummary expandIcon={<ExpandIcon />}>第 {version} 版</AccordionSummary>
      <AccordionDetails>
        {isOpen && <VersionChanges projectId={projectId} version={version} />}
      </AccordionDetails>
    </Accordion>
  );
}

const route = 'GET /edited-exam-projects/:id/versions/:version';

function VersionChanges({ projectId, version }: { projectId: string; version: number }) {
  const at = (of: number) => ({ params: { id: projectId, version: of } });
  const { data, error, refetch } = useApi(route, at(version));
  // What the version dropped has its names in the one before.
  const { data: before } = useApi(route, at(version - 1), { enabled: version > 1 });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <p style={{ marginTop: 0 }}>
        {`${data.publishedBy ?? '随平台安装'}，${formatDateTime(data.publishedAt)}${version === 1 ? '，首版' : `，比第 ${version - 1} 版改动 ${data.changes.length} 处`}`}
      </p>
      {data.changes.length > 0 && (
        <ChangesTable changes={data.changes} definitions={[data.definition, before?.definition]} />
      )}
    </>
  );
}
