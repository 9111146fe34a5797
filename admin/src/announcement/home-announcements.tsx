import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { useApi } from '../api/use-api';
import { Panel } from '../components/panel';
import { AnnouncementTitles } from './announcement-titles';

const mostOnHome = 3;

/** 公告 on the console's home: those pinned and the newest, and the way to the others (R-T2). */
export function HomeAnnouncements() {
  const { data, error } = useApi('GET /announcements', { query: { place: 'consoles', limit: mostOnHome } });
  // The rest of the home doesn't wait for it, nor fail with it.
  if (!data && !error) return null;
  const all = data?.nextCursor && (
    <Link component={RouterLink} to="/bulletin">
      全部 {data.total} 则
    </Link>
  );
  return (
    <Panel title="公告" aside={all}>
      {data && data.items.length > 0 ? (
        <AnnouncementTitles items={data.items} />
      ) : (
        <Box sx={{ color: 'text.secondary' }}>
          {error ? '公告没有读取成功，请稍后刷新。' : '目前没有公告；平台发布后会出现在这里。'}
        </Box>
      )}
    </Panel>
  );
}
