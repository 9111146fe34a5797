import MailIcon from '@mui/icons-material/MailOutlined';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Link } from 'react-router-dom';
import { useApi } from '../api/use-api';

export function InboxButton() {
  const { data } = useApi('GET /inbox', { query: { limit: 20 } }, { refetchIntervalMs: 60_000 });
  const unread = data?.unread ?? 0;
  const label = unread > 0 ? `消息，${unread} 条未读` : '消息';
  return (
    <Tooltip title={label}>
      <IconButton component={Link} to="/inbox" aria-label={label}>
        <Badge badgeContent={unread} color="warning" max={99}>
          <MailIcon />
        </Badge>
      </IconButton>
    </Tooltip>
  );
}
