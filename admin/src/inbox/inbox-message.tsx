import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { InboxItem } from '@contracts/inbox';
import { useQueryClient } from '@tanstack/react-query';
import { useAction } from '../api/use-action';
import { formatDateTime } from '../format/date-time';
import { ProblemAlert } from '../page/problem-alert';
import { MessageTitle } from './message-title';

export function InboxMessage({ item }: { item: InboxItem }) {
  const { send, sending, problem } = useAction('POST /inbox/:id/read');
  const queries = useQueryClient();
  const markRead = async () => {
    await send({ params: { id: item.id } });
    await queries.invalidateQueries({ queryKey: ['GET /inbox'] });
  };
  return (
    <Box
      component="article"
      sx={{
        py: 2,
        borderBottom: 1,
        borderColor: 'divider',
        display: 'flex',
        gap: 2,
        alignItems: 'flex-start',
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ fontWeight: item.readAt ? 400 : 600 }}>
          {!item.readAt && (
            <Box component="span" sx={{ color: 'warning.main', mr: 1 }}>
              未读
            </Box>
          )}
          <MessageTitle item={item} />
        </Box>
        <Box sx={{ color: 'text.secondary', mt: 0.5, overflowWrap: 'anywhere' }}>{item.text}</Box>
        <Box sx={{ color: 'text.secondary', fontSize: 12, mt: 0.5 }}>{formatDateTime(item.createdAt)}</Box>
        <ProblemAlert problem={problem} />
      </Box>
      {!item.readAt && (
        <Button size="small" loading={sending} onClick={() => void markRead()}>
          标为已读
        </Button>
      )}
    </Box>
  );
}
