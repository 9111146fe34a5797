import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** The shape of a page while it loads; not drawn at all for a page that comes at once. */
export const PageSkeleton = () => (
  <Box
    role="status"
    aria-label="正在加载"
    sx={{ p: 1, animation: 'appear 0s 200ms both', '@keyframes appear': { from: { opacity: 0 } } }}
  >
    <Skeleton width={180} height={32} />
    <Skeleton variant="rounded" height={56} sx={{ mt: 2 }} />
    {Array.from({ length: 6 }, (_, row) => (
      <Skeleton key={row} height={40} />
    ))}
  </Box>
);
