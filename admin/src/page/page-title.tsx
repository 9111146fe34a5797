import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactNode } from 'react';

/** The page's one heading, also in the browser's tab; beside it what the page offers as a whole. */
export function PageTitle({
  title,
  note,
  children,
}: {
  title: string;
  note?: ReactNode;
  children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · 湖北卫生人才`;
  }, [title]);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 2, minHeight: 36 }}>
      <Typography variant="h1">{title}</Typography>
      {note && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {note}
        </Box>
      )}
      <Box sx={{ flex: 1 }} />
      {children}
    </Box>
  );
}
