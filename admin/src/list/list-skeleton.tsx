import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { color } from '@contracts/design-tokens';

/** The shape of a table while its rows are on the way. */
export const ListSkeleton = () => (
  <Box role="status" aria-label="正在加载列表" sx={{ border: 1, borderColor: 'divider', borderRadius: 1 }}>
    <Box sx={{ height: 36, bgcolor: color.groundGrey, borderBottom: 1, borderColor: 'divider' }} />
    {Array.from({ length: 10 }, (_, row) => (
      <Box key={row} sx={{ px: 1.5, height: 38, display: 'flex', alignItems: 'center' }}>
        <Skeleton width={`${85 - (row % 3) * 15}%`} />
      </Box>
    ))}
  </Box>
);
