import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';

export const ProcessLink = ({ id }: { id: string | null }) =>
  id ? (
    <Link component={RouterLink} to={`/processes/${encodeURIComponent(id)}/show`}>
      查看
    </Link>
  ) : (
    '—'
  );
