import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useApi } from '../api/use-api';
import { EmptyState } from '../page/empty-state';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { InboxMessage } from './inbox-message';

const pageSize = 20;

/** One's own messages, the newest on top (R-T1). */
function InboxPage() {
  const [shown, setShown] = useState(pageSize);
  const { data, error, refetch } = useApi('GET /inbox', { query: { limit: shown } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <Box sx={{ maxWidth: 800 }}>
      <PageTitle title="消息" note={data.unread > 0 ? `${data.unread} 条未读` : undefined} />
      {data.items.length === 0 && (
        <EmptyState title="没有消息">有事项需要您知道或办理时，会在这里告诉您。</EmptyState>
      )}
      {data.items.map((item) => (
        <InboxMessage key={item.id} item={item} />
      ))}
      {data.nextCursor && shown < 100 && (
        <Button onClick={() => setShown(shown + pageSize)}>查看更早的消息</Button>
      )}
    </Box>
  );
}

export default InboxPage;
