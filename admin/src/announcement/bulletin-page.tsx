import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useApi } from '../api/use-api';
import { EmptyState } from '../page/empty-state';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { AnnouncementTitles } from './announcement-titles';

const pageSize = 25;
const most = 100;

/** All announcements that consoles are shown now (R-T2). */
function BulletinPage() {
  const [limit, setLimit] = useState(pageSize);
  const { data, error, refetch } = useApi('GET /announcements', { query: { place: 'consoles', limit } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <Box sx={{ maxWidth: 800 }}>
      <PageTitle title="公告" note={`共 ${data.total} 则`} />
      {data.items.length === 0 && (
        <EmptyState title="目前没有公告">平台发布的公告会按时间列在这里，置顶的在最前。</EmptyState>
      )}
      <AnnouncementTitles items={data.items} />
      {data.nextCursor && limit < most && (
        <Button onClick={() => setLimit(limit + pageSize)}>查看更早的公告</Button>
      )}
    </Box>
  );
}

export default BulletinPage;
